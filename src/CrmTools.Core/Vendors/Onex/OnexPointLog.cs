using System.Globalization;
using CrmTools.Core.Checking;
using CrmTools.Core.Connections;
using CrmTools.Core.Journal;
using CrmTools.Core.Paging;
using CrmTools.Core.Reading;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Onex;

/// <summary>pointlog.getlist (1.5.8).</summary>
[Operation(typeof(PointLogQuery), "pointlog.getlist")]
internal sealed class OnexPointLog(VendorClient client, OnexOperations operations, OnexSettings settings) : IReads<PointLogQuery, CrmPointEntry>
{
    /// <summary>A shorter description is not ours cut off: no server has room for so little.</summary>
    private const int LeastDescription = 20;

    public bool Takes(PointLogQuery query) => query is not { MemberId: null, CardNo: not null };

    public IAsyncEnumerable<Page<CrmPointEntry>> Read(PointLogQuery query, ReadOptions options, ICallLog log, CancellationToken cancellation)
    {
        if (query.MemberId is null) Check.NotUsed(OnexVendor.Id, query.CardNo, "CardNo", () => OnexStrings.NoCards);
        var id = Check.Id(query.MemberId, "MemberId", () => OnexStrings.GiveMemberId);
        var size = Check.PageSize(options.PageSize, OnexMembers.UsualPageSize, OnexMembers.MostPageSize);
        return Pages.ByNumber(
            (page, stop) => ListAsync(id, query.ShopId, page, size, log, stop),
            new PagePlan(size, options.ThrottleLimit, options.Skip, options.First),
            cancellation);
    }

    /// <summary>Looks for the mark of a point change in the member's whole log; who is no member has got no points.</summary>
    public async Task<Finding> LookAsync(Call call, string? baseline, ICallLog log, CancellationToken cancellation)
    {
        try
        {
            return await SearchAsync(call, log, cancellation);
        }
        catch (CrmException refusal) when (OnexProof.IsNobody(refusal, settings.NoMember))
        {
            return Finding.Absent.Proven;
        }
    }

    private async Task<Finding> SearchAsync(Call call, ICallLog log, CancellationToken cancellation)
    {
        var id = long.Parse(call.Field("member_id")!, CultureInfo.InvariantCulture);
        var point = decimal.Parse(call.Field("point")!, CultureInfo.InvariantCulture);
        var pages = Pages.ByNumber(
            (page, stop) => ListAsync(id, null, page, OnexMembers.MostPageSize, log, stop),
            new PagePlan(OnexMembers.MostPageSize, 1, 0, null),
            cancellation);
        var whole = new WholeList();
        Finding finding = Finding.Absent.Proven;
        await foreach (var page in pages)
        {
            whole.Add(page);
            foreach (var entry in page.Items)
            {
                var isSame = entry.Change is null || entry.Change == point;
                if (entry.OperationKey == call.Mark)
                {
                    return isSame
                        ? new Finding.Applied($"{id}")
                        : new Finding.Undecided(OnexStrings.FormatLogHasOtherPoints(call.Mark, entry.Change));
                }

                if (isSame && OperationMark.MayBeLeftOf(entry.Description, call.Field("point_desc"), LeastDescription))
                    finding = new Finding.Undecided(OnexStrings.FormatLogHasSimilar(entry.Description, call.Field("point_desc")));
            }
        }

        return finding is Finding.Absent && whole.Gap is { } gap ? new Finding.Undecided(OnexStrings.FormatLogHasGap(gap)) : finding;
    }

    private async Task<Page<CrmPointEntry>> ListAsync(long id, string? shop, int page, int size, ICallLog log, CancellationToken cancellation)
    {
        var call = new Call(operations.ListPointLog)
        {
            Body = new OnexFields().Number("member_id", id).Text("shop_id", shop, "ShopId").Number("page_size", size).Number("page", page + 1).Body,
            Subject = () => VendorStrings.FormatMember(id),
        };
        var accepted = await client.Exchange.SendAsync(call, log, cancellation);
        if (accepted.Payload.Span is not [(byte)'{', ..]) return new Page<CrmPointEntry>([]);
        var wire = Wire.Read(accepted.Payload, OnexJson.Default.OnexPointLogListWire, OnexVendor.Id, call.Endpoint.Name);
        var rows = wire.Logs ?? wire.PointLogList ?? [];
        return new Page<CrmPointEntry>(
            rows.Select(row => OnexMap.PointEntry(row, client.Connection, $"{id}")).ToArray(), wire.TotalCount ?? wire.TotalResult);
    }
}
