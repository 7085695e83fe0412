using CrmTools.Core.Checking;
using CrmTools.Core.Connections;
using CrmTools.Core.Paging;
using CrmTools.Core.Reading;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Onex;

/// <summary>members.get (1.5.2) and members.getlist (1.5.4).</summary>
[Operation(typeof(MemberQuery), "members.get", "members.getlist")]
internal sealed class OnexMembers(VendorClient client, OnexOperations operations) : IReads<MemberQuery, CrmMember>
{
    public const int UsualPageSize = 100;
    public const int MostPageSize = 1000;

    // The document demands a start; this is before any shop of this kind.
    private static readonly DateTimeOffset Beginning = new(2000, 1, 1, 0, 0, 0, ChinaTime.Offset);

    public bool Takes(MemberQuery query) => query is { CardNo: null, Mobile: null, WeChatOpenId: null, MemberType: null };

    public IAsyncEnumerable<Page<CrmMember>> Read(MemberQuery query, ReadOptions options, ICallLog log, CancellationToken cancellation)
    {
        Check.NotUsed(OnexVendor.Id, query.CardNo, "CardNo", () => VendorStrings.GiveIdOrPick);
        Check.NotUsed(OnexVendor.Id, query.Mobile, "Mobile", () => VendorStrings.GiveIdOrPick);
        Check.NotUsed(OnexVendor.Id, query.WeChatOpenId, "WeChatOpenId", () => VendorStrings.GiveIdOrPick);
        Check.NotUsed(OnexVendor.Id, query.MemberType, "MemberType", () => OnexStrings.NoMemberTypes);
        if (query.Id is not null)
        {
            var id = Check.Id(query.Id, "Id", () => OnexStrings.GiveMemberId);
            return Pages.One(() => GetAsync(id, log, cancellation));
        }

        Check.Range(query.UpdatedAfter, query.UpdatedBefore, "UpdatedAfter", "UpdatedBefore");
        Check.Range(query.CreatedAfter, query.CreatedBefore, "CreatedAfter", "CreatedBefore");
        var size = Check.PageSize(options.PageSize, UsualPageSize, MostPageSize);
        return Pages.ByNumber(
            (page, stop) => ListAsync(query, page, size, log, stop),
            new PagePlan(size, options.ThrottleLimit, options.Skip, options.First),
            cancellation);
    }

    private async Task<CrmMember?> GetAsync(long id, ICallLog log, CancellationToken cancellation)
    {
        var call = new Call(operations.GetMember)
        {
            Body = new OnexFields().Number("member_id", id).Body,
            Subject = () => VendorStrings.FormatMember(id),
        };
        var accepted = await client.Exchange.SendAsync(call, log, cancellation);
        var wire = Rows(accepted).FirstOrDefault();
        return wire is null ? null : OnexMap.Member(wire, client.Connection, $"{id}");
    }

    private async Task<Page<CrmMember>> ListAsync(MemberQuery query, int page, int size, ICallLog log, CancellationToken cancellation)
    {
        var call = new Call(operations.ListMembers)
        {
            Body = new OnexFields()
                .Time("start_update_date", query.UpdatedAfter ?? Beginning)
                .Time("end_update_date", query.UpdatedBefore)
                .Time("start_created_date", query.CreatedAfter)
                .Time("end_created_date", query.CreatedBefore)
                .Number("page_size", size)
                .Number("page", page + 1)
                .Body,
            Subject = () => VendorStrings.FormatPage(page + 1),
        };
        var rows = Rows(await client.Exchange.SendAsync(call, log, cancellation));
        var members = rows.Select(wire => OnexMap.Member(wire, client.Connection, null)).ToArray();
        return new FilteredPage<CrmMember>([.. members.Where(member => Fits(member, query))], rows.Count) { All = members };
    }

    // Only some servers honour the end of a range. A member without the time is kept: dropping it would lose somebody.
    private static bool Fits(CrmMember member, MemberQuery query) =>
        !(member.UpdatedAt > query.UpdatedBefore) && !(member.CreatedAt > query.CreatedBefore) && !(member.CreatedAt < query.CreatedAfter);

    private Rows<OnexMemberWire> Rows(Verdict.Accepted accepted)
    {
        var operation = operations.ListMembers.Name;
        if (accepted.Payload.Span is [(byte)'{', ..])
        {
            var list = Wire.Read(accepted.Payload, OnexJson.Default.OnexMemberListWire, OnexVendor.Id, operation);
            if (list.Members is { } members) return members;
            if (list.Member is { } member) return [member];
        }

        return Wire.Read(accepted.Payload, OnexJson.Default.RowsOnexMemberWire, OnexVendor.Id, operation);
    }
}
