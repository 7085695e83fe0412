using CrmTools.Sandbox.World;

namespace CrmTools.Sandbox.Marketingforce;

/// <summary>Marketingforce's generic object API V2, after its document of 2022-12-15 and the ways of servers of its family.</summary>
internal sealed class MarketingforceEmulator(SandboxOptions options, Population population, Ledger ledger) : IVendorEmulator
{
    private readonly MarketingforceState _state = new(options, population, ledger);
    private readonly MarketingforceTokens _tokens = new(options);
    private readonly MarketingforceRouter _router = new(options);

    public VendorCall Read(SandboxRequest request) => new MarketingforceCall(request, _router, _state, _tokens, options);
}
