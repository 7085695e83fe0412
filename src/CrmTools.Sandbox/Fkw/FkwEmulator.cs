using CrmTools.Sandbox.World;

namespace CrmTools.Sandbox.Fkw;

/// <summary>The FKW mall's API, after its document and the ways of running servers.</summary>
internal sealed class FkwEmulator(SandboxOptions options, Population population, Ledger ledger) : IVendorEmulator
{
    private readonly FkwState _state = new(options, population, ledger);
    private readonly FkwRoutes _routes = new(options);

    public VendorCall Read(SandboxRequest request) => new FkwCall(request, _routes, _state);
}
