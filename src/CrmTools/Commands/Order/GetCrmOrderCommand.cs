using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Hosting;

namespace CrmTools.Commands.Order;

/// <summary>Gets one order by its number (CheTongGui 9, Fkw order/get), or lists orders (ONex orders.search, Fkw order/getList).</summary>
[Cmdlet(VerbsCommon.Get, "CrmOrder", SupportsPaging = true)]
[OutputType(typeof(CrmOrder))]
public sealed class GetCrmOrderCommand : ReadCmdlet<OrderQuery, CrmOrder>
{
    /// <summary>CheTongGui, Fkw: the order's number.</summary>
    [Parameter]
    [Alias("OrderId")]
    public string? Id { get; set; }

    /// <summary>ONex: the buyer's member id.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    public string? MemberId { get; set; }

    /// <summary>Only orders placed at or after this time.</summary>
    [Parameter]
    [Time]
    public DateTime? CreatedAfter { get; set; }

    /// <summary>ONex: only this shop's orders.</summary>
    [Parameter]
    public string? ShopId { get; set; }

    /// <summary>CheTongGui: the company's id; the one that signed in when left out.</summary>
    [Parameter]
    public string? CompanyId { get; set; }

    /// <summary>Fkw: only orders in one of these states.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(OrderStatusCompleter))]
    public string[]? Status { get; set; }

    /// <summary>Fkw: only orders placed at or before this time.</summary>
    [Parameter]
    [Time]
    public DateTime? CreatedBefore { get; set; }

    /// <summary>Fkw: only orders changed at or after this time.</summary>
    [Parameter]
    [Time]
    public DateTime? ModifiedAfter { get; set; }

    /// <summary>Fkw: only orders changed at or before this time.</summary>
    [Parameter]
    [Time]
    public DateTime? ModifiedBefore { get; set; }

    private protected override IReadOnlyList<Type> Accepts { get; } =
        [typeof(CrmMember), typeof(CrmOrder), typeof(CrmPointBalance), typeof(CrmPointEntry)];

    private protected override OrderQuery Query() => new(Text.Given(Id), Text.Given(MemberId), CreatedAfter, Text.Given(ShopId))
    {
        CompanyId = Text.Given(CompanyId),
        Status = Status ?? [],
        CreatedBefore = CreatedBefore,
        ModifiedAfter = ModifiedAfter,
        ModifiedBefore = ModifiedBefore,
    };
}
