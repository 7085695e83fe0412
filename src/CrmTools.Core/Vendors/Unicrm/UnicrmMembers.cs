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

    /// <summary>Looks for a created member by its open id, which is unique at the vendor.</summary>
    public async Task<Finding> LookAsync(Call call, string? baseline, ICallLog log, CancellationToken cancellation)
    {
        try
        {
            var (question, openId) = ForOne(new MemberQuery { WeChatOpenId = call.Field("wx_open_id") });
            return Judge(call, (await GetAsync(question, openId, log, cancellation))!);
        }
        catch (CrmException refusal) when (refusal.Code == UnicrmCodes.NobodyThere)
        {
            return Finding.Absent.Proven;
        }
    }

    /// <summary>The vendor does not say when a member was made, so one who is as we wanted it counts as ours. A pure function.</summary>
    public static Finding Judge(Call call, CrmMember member)
    {
        (string Field, string? Seen)[] fields =
            [("name", member.Name), ("mobilephone", member.Mobile), ("email", member.Email), ("card_no", member.CardNo), ("member_sort_no", member.MemberType)];
        var other = fields.FirstOrDefault(field => call.Field(field.Field) is { Length: > 0 } sent && sent != field.Seen);
        return other == default
            ? new Finding.Applied(member.CardNo)
            : new Finding.Undecided(UnicrmStrings.FormatMemberOfOpenIdDiffers(call.Field("wx_open_id"), other.Field, other.Seen, call.Field(other.Field)));
    }

    private static (Call Call, string? OpenId) ForOne(MemberQuery query)
    {
        if (query.WeChatOpenId is { } given)
        {
            var openId = Check.Required(given, "WeChatOpenId", () => UnicrmStrings.GiveOpenIdOfMember);
            return (new Call(UnicrmOperations.WeChatMember) { Path = $"weixinmember/{Check.Segment(openId, "WeChatOpenId")}", Subject = () => UnicrmStrings.FormatOpenId(openId) }, openId);
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
