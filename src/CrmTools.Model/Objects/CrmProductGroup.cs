namespace CrmTools;

/// <summary>A product group (Fkw getProductGroupList), a node of a tree.</summary>
public sealed class CrmProductGroup : CrmObject
{
    /// <summary>The group's id.</summary>
    public string? Id { get; internal init; }

    /// <summary>Its name.</summary>
    public string? Name { get; internal init; }

    /// <summary>The group it is in; null at the top.</summary>
    public string? ParentId { get; internal init; }

    /// <summary>The names from the top down to it, with <c>/</c> between them.</summary>
    public string? Path { get; internal init; }
}
