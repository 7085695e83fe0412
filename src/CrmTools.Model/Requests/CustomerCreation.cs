namespace CrmTools;

/// <summary>A customer to be added (CheTongGui 4, op_type 1).</summary>
public sealed record CustomerCreation
{
    /// <summary>The customer's id in the CRM.</summary>
    public string? Id { get; init; }

    /// <summary>Name of the company or customer.</summary>
    public string? Name { get; init; }

    /// <summary>Telephone.</summary>
    public string? Phone { get; init; }

    /// <summary>Address.</summary>
    public string? Address { get; init; }

    /// <summary>Line of business.</summary>
    public string? Trade { get; init; }

    /// <summary>Further fields under the vendor's own names.</summary>
    public IReadOnlyDictionary<string, object?> Property { get; init; } = new Dictionary<string, object?>();

    /// <summary>The caller's key of this write.</summary>
    public string? OperationKey { get; init; }
}
