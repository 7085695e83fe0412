using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Hosting;

namespace CrmTools.Commands.Product;

/// <summary>Puts a product on the allow or deny list, or takes it off (CheTongGui 15). Doing it again changes nothing.</summary>
[Cmdlet(VerbsCommon.Set, "CrmProductAccess", SupportsShouldProcess = true)]
[OutputType(typeof(CrmResult))]
public sealed class SetCrmProductAccessCommand : FieldsCmdlet<ProductAccessChange>
{
    /// <summary>The product's id.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("GoodsId")]
    public string? ProductId { get; set; }

    /// <summary>Which list.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    public CrmAccessList List { get; set; }

    /// <summary>Takes it off the list.</summary>
    [Parameter]
    public SwitchParameter Remove { get; set; }

    /// <summary>The company's id; the one that signed in when left out.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("CompanyId")]
    public string? EnterpriseId { get; set; }

    /// <summary>Writes the result.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override bool Emits => PassThru;

    private protected override IReadOnlyList<Type> Accepts { get; } = [];

    private protected override ProductAccessChange Request() => new()
    {
        ProductId = Text.Given(ProductId),
        List = List,
        Remove = Remove,
        EnterpriseId = Text.Given(EnterpriseId),
        Property = PlainValues.From(Property),
    };
}
