using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Hosting;

namespace CrmTools.Commands.Customer;

/// <summary>Lists customers (CheTongGui 4, op_type 4); what is given narrows the list.</summary>
[Cmdlet(VerbsCommon.Get, "CrmCustomer", SupportsPaging = true)]
[OutputType(typeof(CrmCustomer))]
public sealed class GetCrmCustomerCommand : ReadCmdlet<CustomerQuery, CrmCustomer>
{
    /// <summary>The customer's id in the CRM.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("CustomerId")]
    public string? Id { get; set; }

    /// <summary>Name of the company or customer.</summary>
    [Parameter]
    public string? Name { get; set; }

    /// <summary>Telephone.</summary>
    [Parameter]
    [Alias("Telephone")]
    public string? Phone { get; set; }

    /// <summary>Address.</summary>
    [Parameter]
    public string? Address { get; set; }

    /// <summary>Line of business.</summary>
    [Parameter]
    public string? Trade { get; set; }

    private protected override IReadOnlyList<Type> Accepts { get; } = [typeof(CrmCustomer)];

    private protected override CustomerQuery Query() => new()
    {
        Id = Text.Given(Id),
        Name = Text.Given(Name),
        Phone = Text.Given(Phone),
        Address = Text.Given(Address),
        Trade = Text.Given(Trade),
    };
}
