using CrmTools.Core.Checking;
using CrmTools.Core.Connections;
using CrmTools.Core.Paging;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>member/getList (5.1) and member/get (5.2).</summary>
[Operation(typeof(MemberQuery), "member/get", "member/getList")]
internal sealed class FkwMembers(VendorClient client, FkwReading reading) : IReads<MemberQuery, CrmMember>
{
    public bool Takes(MemberQuery query) => query is
    {
        CardNo: null, Mobile: null, WeChatOpenId: null, MemberType: null, UpdatedAfter: null, UpdatedBefore: null, CreatedAfter: null, CreatedBefore: null,
    };

    public IAsyncEnumerable<Page<CrmMember>> Read(MemberQuery query, ReadOptions options, ICallLog log, CancellationToken cancellation)
    {
        Check.NotUsed(FkwVendor.Id, query.CardNo, "CardNo", () => VendorStrings.GiveIdOrPick);
        Check.NotUsed(FkwVendor.Id, query.Mobile, "Mobile", () => VendorStrings.GiveIdOrPick);
        Check.NotUsed(FkwVendor.Id, query.WeChatOpenId, "WeChatOpenId", () => VendorStrings.GiveIdOrPick);
        Check.NotUsed(FkwVendor.Id, query.MemberType, "MemberType", () => FkwStrings.LevelsNotTypes);
        Check.NotUsed(FkwVendor.Id, query.UpdatedAfter, "UpdatedAfter", () => FkwStrings.ListTakesNoTimes);
        Check.NotUsed(FkwVendor.Id, query.UpdatedBefore, "UpdatedBefore", () => FkwStrings.ListTakesNoTimes);
        Check.NotUsed(FkwVendor.Id, query.CreatedAfter, "CreatedAfter", () => FkwStrings.ListTakesNoTimes);
        Check.NotUsed(FkwVendor.Id, query.CreatedBefore, "CreatedBefore", () => FkwStrings.ListTakesNoTimes);
        if (query.Id is not null)
        {
            var id = Check.Id(query.Id, "Id", () => FkwStrings.GiveMemberId);
            return Pages.One(async () => await GetAsync(id, log, cancellation) is { } wire ? FkwMap.Member(wire, client.Connection, id) : null);
        }

        return reading.List(
            new Call(FkwOperations.ListMembers),
            FkwJson.Default.FkwMemberListWire,
            wire => new Page<CrmMember>([.. (wire.MemberList ?? []).Select(row => FkwMap.Member(row, client.Connection, null))], wire.Total),
            options, log, cancellation);
    }

    /// <summary>The member as member/get shows it; it does not repeat the id.</summary>
    public async Task<FkwMemberWire?> GetAsync(long id, ICallLog log, CancellationToken cancellation)
    {
        var call = new Call(FkwOperations.GetMember) { Query = [FkwReading.Pair("id", id)], Subject = () => VendorStrings.FormatMember(id) };
        return (await reading.GetAsync(call, FkwJson.Default.FkwMemberAnswerWire, log, cancellation)).Member;
    }
}
