namespace CrmTools;

/// <summary>Which records: one by its id, or a list.</summary>
public sealed record RecordQuery
{
    /// <summary>API name of the object.</summary>
    public string? ObjectName { get; init; }

    /// <summary>One record's id; null for a list.</summary>
    public string? Id { get; init; }

    /// <summary>Conditions, joined by AND.</summary>
    public IReadOnlyList<CrmFilter> Filter { get; init; } = [];

    /// <summary>The order, most important key first; empty for the vendor's or the ids' order.</summary>
    public IReadOnlyList<RecordSort> Sort { get; init; } = [];

    /// <summary>Fields wanted; empty for all.</summary>
    public IReadOnlyList<string> Property { get; init; } = [];
}
