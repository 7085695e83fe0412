namespace CrmTools;

/// <summary>A record to be created.</summary>
public sealed record RecordCreation : RecordFields
{
    /// <summary>The field whose value no other record has, so that a record with it proves that an earlier attempt arrived; null for none.</summary>
    public string? UniqueField { get; init; }

    /// <summary>The caller's key of this write.</summary>
    public string? OperationKey { get; init; }
}
