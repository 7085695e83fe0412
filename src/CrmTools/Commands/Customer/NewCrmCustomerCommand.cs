using System.Management.Automation;
using CrmTools.Binding;

namespace CrmTools.Commands.Customer;

/// <summary>Adds a customer (CheTongGui 4, op_type 1).</summary>
[Cmdlet(VerbsCommon.New, "CrmCustomer", SupportsShouldProcess = true)]
[OutputType(typeof(CrmResult))]
public sealed class NewCrmCustomerCommand : CustomerFieldsCommand<CustomerCreation>
{
    /// <summary>Your reference of this write; the same one is never applied twice.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? OperationKey { get; set; }

    private protected override IReadOnlyList<Type> Accepts { get; } = [];

    private protected override CustomerCreation Request() => new()
    {
        Id = Text.Given(Id),
        Name = Field(nameof(Name), Name),
        Phone = Field(nameof(Phone), Phone),
        Address = Field(nameof(Address), Address),
        Trade = Field(nameof(Trade), Trade),
        Property = PlainValues.From(Property),
        OperationKey = Text.Given(OperationKey),
    };
}
