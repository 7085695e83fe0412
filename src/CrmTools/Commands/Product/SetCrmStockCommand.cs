using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Hosting;

namespace CrmTools.Commands.Product;

/// <summary>
/// Sets how many of a thing there are (Fkw product/updateStock). Of a piped sku only its ids count: the stock it had when it was read is not
/// written back. Doing it again changes nothing.
/// </summary>
[Cmdlet(VerbsCommon.Set, "CrmStock", SupportsShouldProcess = true)]
[OutputType(typeof(CrmResult))]
public sealed class SetCrmStockCommand : FieldsCmdlet<StockSetting>
{
    /// <summary>The product's id.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    public string? ProductId { get; set; }

    /// <summary>The id of the product's sku.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    public string? SkuId { get; set; }

    /// <summary>The new number, 0 or more.</summary>
    [Parameter(Position = 2, ValueFromPipelineByPropertyName = true)]
    [WholeNumberOrNothing]
    public long? Stock { get; set; }

    /// <summary>Writes the result.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override bool Emits => PassThru;

    private protected override IReadOnlyList<Type> Accepts { get; } = [typeof(CrmSku)];

    private protected override StockSetting Request() => new(Text.Given(ProductId), Text.Given(SkuId), Field(nameof(Stock), Stock))
    {
        Property = PlainValues.From(Property),
    };
}
