namespace CrmTools;

/// <summary>Any call of a vendor, for what no cmdlet covers.</summary>
/// <param name="Operation">Name or path, as the vendor's document writes it.</param>
/// <param name="Method">HTTP method, null for the vendor's usual one.</param>
/// <param name="Body">Application parameters or the request body.</param>
/// <param name="Query">Query parameters.</param>
/// <param name="Raw">True to get the text of the answer as it is.</param>
public sealed record RawCall(
    string Operation,
    string? Method,
    IReadOnlyDictionary<string, object?> Body,
    IReadOnlyDictionary<string, object?> Query,
    bool Raw);
