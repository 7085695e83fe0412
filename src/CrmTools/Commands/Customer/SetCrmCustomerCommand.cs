using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Hosting;

namespace CrmTools.Commands.Customer;

/// <summary>Changes a customer (CheTongGui 4, op_type 3). What is not given is not sent; doing it again changes nothing.</summary>
[Cmdlet(VerbsCommon.Set, "CrmCustomer", SupportsShouldProcess = true)]
[OutputType(typeof(CrmResult))]
public sealed class SetCrmCustomerCommand : FieldsCmdlet<CustomerChange>
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

    /// <summary>Writes the result.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override bool Emits => PassThru;

    private protected override IReadOnlyList<Type> Accepts { get; } = [typeof(CrmCustomer)];

    private protected override CustomerChange Request() => new()
    {
        Id = Text.Given(Id),
        Name = Field(nameof(Name), Name),
        Phone = Field(nameof(Phone), Phone),
        Address = Field(nameof(Address), Address),
        Trade = Field(nameof(Trade), Trade),
        Property = PlainValues.From(Property),
    };
}
