namespace CrmTools;

/// <summary>A customer to be changed (CheTongGui 4, op_type 3). What is null is not sent.</summary>
public sealed record CustomerChange
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
}
