namespace CrmTools;

/// <summary>A customer to be deleted (CheTongGui 4, op_type 2).</summary>
public sealed record CustomerRemoval
{
    /// <summary>The customer's id in the CRM.</summary>
    public string? Id { get; init; }

    /// <summary>Further fields under the vendor's own names.</summary>
    public IReadOnlyDictionary<string, object?> Property { get; init; } = new Dictionary<string, object?>();
}
