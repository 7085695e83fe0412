namespace CrmTools.Sandbox;

/// <summary>One request that arrived, without its secrets.</summary>
/// <param name="Sequence">1-based number of the request over all vendors.</param>
/// <param name="Time">When it arrived, by the sandbox's clock.</param>
/// <param name="Vendor">One of <see cref="SandboxVendorIds"/>.</param>
/// <param name="Operation">The operation asked for; <c>?</c> where the request does not tell.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Parameters">Decoded parameters by name, the body as <c>body</c> where it is a document; secrets read <c>***</c>.</param>
/// <param name="Status">HTTP status answered; 0 when the connection ended without a reply.</param>
/// <param name="End">How its connection ended.</param>
/// <param name="Fault">The fault that was applied, or null.</param>
public sealed record TrafficEntry(
    long Sequence,
    DateTimeOffset Time,
    string Vendor,
    string Operation,
    string Method,
    IReadOnlyDictionary<string, string> Parameters,
    int Status,
    WireEnd End,
    FaultKind? Fault);
