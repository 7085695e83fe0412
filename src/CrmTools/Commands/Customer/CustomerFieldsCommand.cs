using System.Management.Automation;
using CrmTools.Hosting;

namespace CrmTools.Commands.Customer;

/// <summary>The fields that adding and changing a customer share.</summary>
/// <typeparam name="TRequest">The write.</typeparam>
public abstract class CustomerFieldsCommand<TRequest> : FieldsCmdlet<TRequest>
    where TRequest : class
{
    /// <summary>The customer's id in the CRM.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("CustomerId")]
    public string? Id { get; set; }

    /// <summary>Name of the company or customer.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Name { get; set; }

    /// <summary>Telephone.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Telephone")]
    public string? Phone { get; set; }

    /// <summary>Address.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Address { get; set; }

    /// <summary>Line of business.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Trade { get; set; }
}
