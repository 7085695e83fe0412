namespace CrmTools;

/// <summary>Fields of a record to be changed. What is not given stays as it is.</summary>
public sealed record RecordChange : RecordFields
{
    /// <summary>The record's id.</summary>
    public string? Id { get; init; }
}
