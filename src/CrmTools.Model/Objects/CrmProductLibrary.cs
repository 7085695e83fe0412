namespace CrmTools;

/// <summary>A product library (Fkw getProductLibList).</summary>
public sealed class CrmProductLibrary : CrmObject
{
    /// <summary>The library's id; 1 is the usual one.</summary>
    public string? Id { get; internal init; }

    /// <summary>Its name.</summary>
    public string? Name { get; internal init; }
}
