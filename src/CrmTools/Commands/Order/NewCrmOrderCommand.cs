using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Hosting;

namespace CrmTools.Commands.Order;

/// <summary>
/// Posts an order (ONex posorder.add, CheTongGui 8), from -Order or a piped row, from its fields, or from both: what is typed counts. Posted
/// again, ONex finds the same order by its number, source shop and terminal, CheTongGui by the marks made from -OperationKey.
/// </summary>
[Cmdlet(VerbsCommon.New, "CrmOrder", SupportsShouldProcess = true)]
[OutputType(typeof(CrmResult))]
public sealed class NewCrmOrderCommand : WriteCmdlet<OrderCreation>
{
    /// <summary>The order: a hashtable, an imported row, or a CrmOrder.</summary>
    [Parameter(Position = 0)]
    public PSObject? Order { get; set; }

    /// <summary>The order's number.</summary>
    [Parameter]
    public string? Id { get; set; }

    /// <summary>ONex: node id of the shop, such as 5940.</summary>
    [Parameter]
    public string? ShopId { get; set; }

    /// <summary>The buyer's account or nickname.</summary>
    [Parameter]
    public string? UserName { get; set; }

    /// <summary>When it was bought; now when left out.</summary>
    [Parameter]
    [Time]
    public DateTime? CreatedAt { get; set; }

    /// <summary>The order that this one reverses.</summary>
    [Parameter]
    public string? RefundOrderId { get; set; }

    /// <summary>Total in yuan; the lines and the shipping fee together when left out.</summary>
    [Parameter]
    [Amount]
    public decimal? Amount { get; set; }

    /// <summary>active, finish (usual) or dead.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PostedOrderStatusCompleter))]
    public string? Status { get; set; }

    /// <summary>State of the payment; Paid when left out.</summary>
    [Parameter]
    public CrmPaymentStatus? PaymentStatus { get; set; }

    /// <summary>State of the shipment; Shipped when left out.</summary>
    [Parameter]
    public CrmShipmentStatus? ShipmentStatus { get; set; }

    /// <summary>How it is paid.</summary>
    [Parameter]
    public string? PaymentMethod { get; set; }

    /// <summary>How it is shipped.</summary>
    [Parameter]
    public string? ShippingMethod { get; set; }

    /// <summary>Shipping fee in yuan.</summary>
    [Parameter]
    [Amount]
    public decimal? ShippingFee { get; set; }

    /// <summary>Paid so far, in yuan.</summary>
    [Parameter]
    [Amount]
    public decimal? Paid { get; set; }

    /// <summary>Who receives it; the buyer when left out.</summary>
    [Parameter]
    public string? Consignee { get; set; }

    /// <summary>Mobile number of the consignee: eleven digits.</summary>
    [Parameter]
    public string? Mobile { get; set; }

    /// <summary>Province.</summary>
    [Parameter]
    public string? State { get; set; }

    /// <summary>City.</summary>
    [Parameter]
    public string? City { get; set; }

    /// <summary>District.</summary>
    [Parameter]
    public string? District { get; set; }

    /// <summary>Address.</summary>
    [Parameter]
    public string? Address { get; set; }

    /// <summary>Postal code.</summary>
    [Parameter]
    public string? Zip { get; set; }

    /// <summary>Telephone of the consignee.</summary>
    [Parameter]
    public string? Telephone { get; set; }

    /// <summary>Contact person; the consignee when left out.</summary>
    [Parameter]
    public string? Contact { get; set; }

    /// <summary>When it was paid; when it was bought, when left out.</summary>
    [Parameter]
    [Time]
    public DateTime? PaidAt { get; set; }

    /// <summary>When it was handed over; when it was bought, when left out.</summary>
    [Parameter]
    [Time]
    public DateTime? DeliveredAt { get; set; }

    /// <summary>When it was completed; when it was bought, when left out.</summary>
    [Parameter]
    [Time]
    public DateTime? FinishedAt { get; set; }

    /// <summary>Who typed it in.</summary>
    [Parameter]
    public string? OperatorName { get; set; }

    /// <summary>The buyer's message.</summary>
    [Parameter]
    public string? BuyerMessage { get; set; }

    /// <summary>The remark about the buyer.</summary>
    [Parameter]
    public string? BuyerRemark { get; set; }

    /// <summary>The shop the order comes from; part of its key.</summary>
    [Parameter]
    public string? SourceShop { get; set; }

    /// <summary>The till the order comes from; part of its key.</summary>
    [Parameter]
    public string? SourceTerminal { get; set; }

    /// <summary>CheTongGui: id of the company that orders; the one that signed in when left out.</summary>
    [Parameter]
    public string? CompanyId { get; set; }

    /// <summary>CheTongGui: company id of the seller, for lines without a SellerId of their own.</summary>
    [Parameter]
    public string? SellerId { get; set; }

    /// <summary>CheTongGui: name of the seller, for lines without a SellerName of their own.</summary>
    [Parameter]
    public string? SellerName { get; set; }

    /// <summary>
    /// The lines: hashtables or objects with ProductId, Title, Quantity, Price, and ProductCode and Amount where they differ; for CheTongGui also
    /// Discount in per cent, SellerId and SellerName.
    /// </summary>
    [Parameter]
    public PSObject[]? Item { get; set; }

    /// <summary>Further fields under the vendor's own names.</summary>
    [Parameter]
    [Table]
    public System.Collections.Hashtable? Property { get; set; }

    /// <summary>Your reference of this write; the order's number when left out.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? OperationKey { get; set; }

    private protected override bool CarriesOver => true;

    private protected override IReadOnlyList<Type> Accepts { get; } = [typeof(CrmOrder)];

    private protected override OrderCreation Request()
    {
        var source = Order ?? (InputObject?.BaseObject is CrmConnection ? null : InputObject);
        var values = new Dictionary<string, object?>(PlainValues.From((object?)source), StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in MyInvocation.BoundParameters)
        {
            if (OrderFields.Known.Contains(name, StringComparer.OrdinalIgnoreCase)) values[name] = PlainValues.Unwrap(value);
        }

        return OrderFields.Read(values, PlainValues.From(Property));
    }
}
