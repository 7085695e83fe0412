using CrmTools.Sandbox.Wire;
using CrmTools.Sandbox.World;

namespace CrmTools.Sandbox.Onex;

/// <summary>ShopeX ONex-CRM's open data API, after its document of version 1.0.16 and the ways of running servers.</summary>
internal sealed class OnexEmulator(SandboxOptions options, Population population, Ledger ledger) : IVendorEmulator
{
    private readonly OnexState _state = new(options, population, ledger);

    public VendorCall Read(SandboxRequest request) =>
        new OnexCall(options, _state, OnexForm.Read(request, options.Onex.GbkRequests ? CharacterSets.Gbk : CharacterSets.Utf8));
}
