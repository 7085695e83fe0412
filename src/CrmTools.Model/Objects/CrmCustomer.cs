namespace CrmTools;

/// <summary>A customer (CheTongGui 4).</summary>
public sealed class CrmCustomer : CrmObject
{
    /// <summary>The customer's id in the CRM.</summary>
    public string? Id { get; internal init; }

    /// <summary>Name of the company or customer.</summary>
    public string? Name { get; internal init; }

    /// <summary>Telephone.</summary>
    public string? Phone { get; internal init; }

    /// <summary>Address.</summary>
    public string? Address { get; internal init; }

    /// <summary>Line of business.</summary>
    public string? Trade { get; internal init; }
}
