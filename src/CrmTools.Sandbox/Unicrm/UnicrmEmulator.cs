using CrmTools.Sandbox.World;

namespace CrmTools.Sandbox.Unicrm;

/// <summary>Dianku UniCRM's OpenAPI, after its document V0.2 and the ways of running servers.</summary>
internal sealed class UnicrmEmulator(SandboxOptions options, Population population, Ledger ledger) : IVendorEmulator
{
    private readonly UnicrmState _state = new(options, population, ledger);
    private readonly UnicrmTokens _tokens = new(options);
    private readonly UnicrmRouter _router = new(options);

    public VendorCall Read(SandboxRequest request) => new UnicrmCall(request, _router, _state, _tokens);
}
