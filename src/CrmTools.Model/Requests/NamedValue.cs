namespace CrmTools;

/// <summary>A field that the shop has named itself.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
public sealed record NamedValue(string Name, string Value);
