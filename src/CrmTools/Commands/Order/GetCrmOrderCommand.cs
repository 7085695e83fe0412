using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Hosting;

namespace CrmTools.Commands.Order;

/// <summary>Lists a member's orders (ONex orders.search).</summary>
[Cmdlet(VerbsCommon.Get, "CrmOrder", SupportsPaging = true)]
[OutputType(typeof(CrmOrder))]
public sealed class GetCrmOrderCommand : ReadCmdlet<OrderQuery, CrmOrder>
{
    /// <summary>The order's number, for vendors that find one order by it.</summary>
    [Parameter]
    public string? Id { get; set; }

    /// <summary>ONex: the buyer's member id.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    public string? MemberId { get; set; }

    /// <summary>Only orders placed at or after this time.</summary>
    [Parameter]
    public DateTime? CreatedAfter { get; set; }

    /// <summary>ONex: only this shop's orders.</summary>
    [Parameter]
    public string? ShopId { get; set; }

    private protected override IReadOnlyList<Type> Accepts { get; } =
        [typeof(CrmMember), typeof(CrmOrder), typeof(CrmPointBalance), typeof(CrmPointEntry)];

    private protected override OrderQuery Query() => new(Text.Given(Id), Text.Given(MemberId), CreatedAfter, Text.Given(ShopId));
}
