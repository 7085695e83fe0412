using CrmTools.Sandbox.World;

namespace CrmTools.Sandbox.Chetonggui;

/// <summary>CheTongGui's B2B interface, after its document 1.0.1; where that leaves something open, docs/vendors/chetonggui.md says what was chosen.</summary>
internal sealed class ChetongguiEmulator(SandboxOptions options, Population population, Ledger ledger) : IVendorEmulator
{
    private readonly ChetongguiState _state = new(options, population, ledger);

    public VendorCall Read(SandboxRequest request) => new ChetongguiCall(request, _state);
}
