using System.Management.Automation;
using CrmTools.Binding;

namespace CrmTools.Commands.Customer;

/// <summary>Changes a customer (CheTongGui 4, op_type 3). What is not given is not sent; doing it again changes nothing.</summary>
[Cmdlet(VerbsCommon.Set, "CrmCustomer", SupportsShouldProcess = true)]
[OutputType(typeof(CrmResult))]
public sealed class SetCrmCustomerCommand : CustomerFieldsCommand<CustomerChange>
{
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
