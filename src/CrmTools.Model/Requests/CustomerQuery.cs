namespace CrmTools;

/// <summary>Which customers (CheTongGui 4, op_type 4). What is null does not narrow.</summary>
public sealed record CustomerQuery
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
}
