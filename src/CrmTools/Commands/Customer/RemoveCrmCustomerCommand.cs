using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Hosting;

namespace CrmTools.Commands.Customer;

/// <summary>Deletes a customer (CheTongGui 4, op_type 2). Asks first, unless -Confirm:$false says not to.</summary>
[Cmdlet(VerbsCommon.Remove, "CrmCustomer", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(CrmResult))]
public sealed class RemoveCrmCustomerCommand : FieldsCmdlet<CustomerRemoval>
{
    /// <summary>The customer's id in the CRM.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("CustomerId")]
    public string? Id { get; set; }

    /// <summary>Writes the result.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override bool Emits => PassThru;

    private protected override IReadOnlyList<Type> Accepts { get; } = [typeof(CrmCustomer)];

    private protected override CustomerRemoval Request() => new()
    {
        Id = Text.Given(Id),
        Property = PlainValues.From(Property),
    };
}
