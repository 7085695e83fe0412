using CrmTools.Core.Checking;
using CrmTools.Core.Connections;
using CrmTools.Core.Paging;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Unicrm;

/// <summary>Member list (operation 3) and one member by card, mobile number or WeChat open id (operation 4).</summary>
[Operation(typeof(MemberQuery), "member", "weixinmember/{id}")]
internal sealed class UnicrmMembers(VendorClient client, UnicrmReading reading) : IReads<MemberQuery, CrmMember>
{
    public bool Takes(MemberQuery query) =>
        query is { UpdatedAfter: null, UpdatedBefore: null, CreatedAfter: null, CreatedBefore: null };

    public IAsyncEnumerable<Page<CrmMember>> Read(MemberQuery query, ReadOptions options, ICallLog log, CancellationToken cancellation)
    {
        if (query.IsForOne)
        {
            var (call, openId) = ForOne(query);
            return Pages.One(() => GetAsync(call, openId, log, cancellation));
        }
        Check.NotUsed(UnicrmVendor.Id, query.UpdatedAfter, "UpdatedAfter", () => UnicrmStrings.ListsByTypeOnly);
        Check.NotUsed(UnicrmVendor.Id, query.UpdatedBefore, "UpdatedBefore", () => UnicrmStrings.ListsByTypeOnly);
        Check.NotUsed(UnicrmVendor.Id, query.CreatedAfter, "CreatedAfter", () => UnicrmStrings.ListsByTypeOnly);
        Check.NotUsed(UnicrmVendor.Id, query.CreatedBefore, "CreatedBefore", () => UnicrmStrings.ListsByTypeOnly);
        var list = new Call(UnicrmOperations.Members)
        {
            Query = query.MemberType is { } type ? [UnicrmReading.Pair("sortNo", type)] : [],
        };
        return reading.List(
            list, UnicrmJson.Default.UnicrmListWireUnicrmMemberWire, wire => UnicrmMap.Member(wire, client.Connection), options, log, cancellation);
    }

    private static (Call Call, string? OpenId) ForOne(MemberQuery query)
    {
        if (query.WeChatOpenId is { } given)
        {
            var openId = Check.Required(given, "WeChatOpenId", () => UnicrmStrings.GiveOpenIdOfMember);
            return (new Call(UnicrmOperations.WeChatMember) { Path = $"weixinmember/{Uri.EscapeDataString(openId)}", Subject = () => UnicrmStrings.FormatOpenId(openId) }, openId);
        }

        if (query.Mobile is { } mobile)
        {
            var number = Check.Mobile(mobile)!;
            return (new Call(UnicrmOperations.Members) { Query = [UnicrmReading.Pair("mobilephone", number)], Subject = () => UnicrmStrings.FormatMobile(number) }, null);
        }

        // The member's number is the number on the card.
        var card = Check.Required(query.CardNo ?? query.Id, query.CardNo is null ? "Id" : "CardNo", () => UnicrmStrings.GiveCardNumber);
        return (new Call(UnicrmOperations.Members) { Query = [UnicrmReading.Pair("cardno", card)], Subject = () => UnicrmStrings.FormatCard(card) }, null);
    }

    private async Task<CrmMember?> GetAsync(Call call, string? openId, ICallLog log, CancellationToken cancellation) =>
        UnicrmMap.Member(await reading.GetAsync(call, UnicrmJson.Default.UnicrmMemberWire, log, cancellation), client.Connection, openId);
}
