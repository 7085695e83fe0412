namespace CrmTools.Sandbox;

/// <summary>One HTTP request as a vendor's server sees it.</summary>
/// <param name="Method">HTTP method, upper case.</param>
/// <param name="Path">Path below the vendor's base address, without a leading slash, still percent-encoded.</param>
/// <param name="Query">Query string without the question mark, still percent-encoded; empty when there is none.</param>
/// <param name="Headers">Header fields by name; the dictionary should compare names ignoring case.</param>
/// <param name="Body">The body's bytes; empty when there is none.</param>
public sealed record SandboxRequest(
    string Method,
    string Path,
    string Query,
    IReadOnlyDictionary<string, string> Headers,
    ReadOnlyMemory<byte> Body)
{
    /// <summary>The value of a header field, or an empty string when the request lacks it.</summary>
    internal string Header(string name) => Headers.TryGetValue(name, out var value) ? value : "";
}
