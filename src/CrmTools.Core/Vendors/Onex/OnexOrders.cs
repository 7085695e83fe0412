using CrmTools.Core.Checking;
using CrmTools.Core.Connections;
using CrmTools.Core.Paging;
using CrmTools.Core.Reading;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Onex;

/// <summary>orders.search (1.5.11).</summary>
[Operation(typeof(OrderQuery), "orders.search")]
internal sealed class OnexOrders(VendorClient client, OnexOperations operations) : IReads<OrderQuery, CrmOrder>
{
    private static readonly DateTimeOffset Beginning = new(2000, 1, 1, 0, 0, 0, ChinaTime.Offset);

    public bool Takes(OrderQuery query) =>
        query is { Id: null, MemberId: not null, CompanyId: null, Status.Count: 0, CreatedBefore: null, ModifiedAfter: null, ModifiedBefore: null };

    public IAsyncEnumerable<Page<CrmOrder>> Read(OrderQuery query, ReadOptions options, ICallLog log, CancellationToken cancellation)
    {
        Check.NotUsed(OnexVendor.Id, query.Id, "Id", () => OnexStrings.OrdersByMember);
        Check.NotUsed(OnexVendor.Id, query.CompanyId, "CompanyId", () => OnexStrings.OrdersByMemberAndTime);
        Check.NotUsed(OnexVendor.Id, query.Status.Count > 0 ? query.Status : null, "Status", () => OnexStrings.OrdersByMemberAndTime);
        Check.NotUsed(OnexVendor.Id, query.CreatedBefore, "CreatedBefore", () => OnexStrings.OrdersByMemberAndTime);
        Check.NotUsed(OnexVendor.Id, query.ModifiedAfter, "ModifiedAfter", () => OnexStrings.OrdersByMemberAndTime);
        Check.NotUsed(OnexVendor.Id, query.ModifiedBefore, "ModifiedBefore", () => OnexStrings.OrdersByMemberAndTime);
        var id = Check.Id(query.MemberId, "MemberId", () => OnexStrings.GiveBuyer);
        var size = Check.PageSize(options.PageSize, OnexMembers.UsualPageSize, OnexMembers.MostPageSize);
        return Pages.ByNumber(
            (page, stop) => ListAsync(id, query, page, size, log, stop),
            new PagePlan(size, options.ThrottleLimit, options.Skip, options.First),
            cancellation);
    }

    private async Task<Page<CrmOrder>> ListAsync(long id, OrderQuery query, int page, int size, ICallLog log, CancellationToken cancellation)
    {
        var call = new Call(operations.ListOrders)
        {
            Body = new OnexFields()
                .Number("member_id", id)
                .Time("start_created_date", query.CreatedAfter ?? Beginning)
                .Text("shop_id", query.ShopId, "ShopId")
                .Number("page_size", size)
                .Number("page", page + 1)
                .Body,
            Subject = () => VendorStrings.FormatMember(id),
        };
        var accepted = await client.Exchange.SendAsync(call, log, cancellation);
        if (accepted.Payload.Span is not [(byte)'{', ..]) return new Page<CrmOrder>([]);
        var wire = Wire.Read(accepted.Payload, OnexJson.Default.OnexOrderListWire, OnexVendor.Id, call.Endpoint.Name);
        var rows = wire.Orders ?? wire.Member ?? [];
        return new Page<CrmOrder>(rows.Select(row => OnexMap.Order(row, client.Connection, $"{id}")).ToArray(), wire.TotalResult);
    }
}
