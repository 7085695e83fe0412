using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Hosting;

namespace CrmTools.Commands.Product;

/// <summary>Offers a product (Fkw product/add, CheTongGui 3). Nothing tells later whether a lost request arrived.</summary>
[Cmdlet(VerbsCommon.New, "CrmProduct", SupportsShouldProcess = true)]
[OutputType(typeof(CrmResult))]
public sealed class NewCrmProductCommand : FieldsCmdlet<ProductCreation>
{
    /// <summary>Fkw: the product's name.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    public string? Name { get; set; }

    /// <summary>Fkw: the product library it goes into; Get-CrmProductLibrary lists them.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? LibraryId { get; set; }

    /// <summary>Fkw: a short text below the name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Introduction { get; set; }

    /// <summary>Fkw: the detail page, as HTML.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Description { get; set; }

    /// <summary>Fkw: pictures that Add-CrmMedia uploaded, the main one first.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string[]? MediaId { get; set; }

    /// <summary>Fkw: pictures by their address, the main one first.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string[]? ImageUri { get; set; }

    /// <summary>Fkw: the product's own parameters: a hashtable such as @{ 容积 = '5L' }, or objects with Name and Value.</summary>
    [Parameter]
    public PSObject[]? CustomField { get; set; }

    /// <summary>Fkw: the groups it is shown in; Get-CrmProductGroup lists them.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string[]? GroupId { get; set; }

    /// <summary>Fkw: what can be bought of it: hashtables or objects with Price, Stock, ProductCode and Property; one at least.</summary>
    [Parameter]
    public PSObject[]? Sku { get; set; }

    /// <summary>CheTongGui: the OE number of the part.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? OeId { get; set; }

    /// <summary>CheTongGui: how many there are, 0 or more.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Amount(MayBeEmpty = true)]
    public decimal? Stock { get; set; }

    /// <summary>CheTongGui: the price of one in yuan, 0 or more.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Amount(MayBeEmpty = true)]
    public decimal? Price { get; set; }

    /// <summary>CheTongGui: the quality, in your own words.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Quality { get; set; }

    /// <summary>CheTongGui: the part's name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? GoodsName { get; set; }

    /// <summary>CheTongGui: the part's number.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("ProductId")]
    public string? GoodsId { get; set; }

    /// <summary>CheTongGui: the brand.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Brand { get; set; }

    /// <summary>Your reference of this write; the same one is never applied twice.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? OperationKey { get; set; }

    private protected override IReadOnlyList<Type> Accepts { get; } = [];

    private protected override ProductCreation Request() => new()
    {
        Name = Field(nameof(Name), Name),
        LibraryId = Field(nameof(LibraryId), LibraryId),
        Introduction = Field(nameof(Introduction), Introduction),
        Description = Field(nameof(Description), Description),
        MediaId = MediaId ?? [],
        ImageUri = ImageUri ?? [],
        CustomField = NamedFields.Read(CustomField, nameof(CustomField)),
        GroupId = GroupId ?? [],
        Sku = SkuFields.Read(Sku),
        OeId = Field(nameof(OeId), OeId),
        Stock = Stock,
        Price = Price,
        Quality = Field(nameof(Quality), Quality),
        GoodsName = Field(nameof(GoodsName), GoodsName),
        GoodsId = Field(nameof(GoodsId), GoodsId),
        Brand = Field(nameof(Brand), Brand),
        Property = PlainValues.From(Property),
        OperationKey = Text.Given(OperationKey),
    };
}
