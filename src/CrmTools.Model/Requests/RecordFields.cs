namespace CrmTools;

/// <summary>What creating and changing a record share.</summary>
public abstract record RecordFields
{
    /// <summary>API name of the object.</summary>
    public string? ObjectName { get; init; }

    /// <summary>Fields by their API names. Times are DateTime or DateTimeOffset, amounts numbers.</summary>
    public IReadOnlyDictionary<string, object?> Property { get; init; } = new Dictionary<string, object?>();

    /// <summary>Detail lines by the API name of their object: a dictionary of fields, or a list of such.</summary>
    public IReadOnlyDictionary<string, object?> Detail { get; init; } = new Dictionary<string, object?>();
}
