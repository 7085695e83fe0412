using CrmTools.Core.Paging;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>
/// Looks for a created member in the list of members, which takes no account to look for: all of it is read, and only after an answer was
/// lost. The account is unique at the vendor, so sending it again can never make a second member.
/// </summary>
internal sealed class FkwMemberLook(FkwMembers members)
{
    public async Task<Finding> LookAsync(Call call, string? baseline, ICallLog log, CancellationToken cancellation)
    {
        var account = call.Field("acct")!;
        var whole = new WholeList();

        // One page after another: pages in flight together could come from servers that differ in what they have already.
        await foreach (var page in members.Read(new MemberQuery(), new ReadOptions(PageSize: FkwReading.MostPageSize, ThrottleLimit: 1), log, cancellation))
        {
            whole.Add(page);
            if (page.Items.FirstOrDefault(member => account.Equals(member.UserName, StringComparison.OrdinalIgnoreCase)) is { } found) return Judge(call, found);
        }

        return whole.Gap is { } gap ? new Finding.Undecided(FkwStrings.FormatNoneListedHasAccount(account, gap)) : Finding.Absent.Proven;
    }

    /// <summary>The list has no time of creation, so a member who is as we wanted it counts as ours. A pure function.</summary>
    public static Finding Judge(Call call, CrmMember member)
    {
        (string Field, string? Sent, string? Seen)[] fields =
        [
            ("acct", call.Field("acct"), member.UserName),
            ("name", call.Field("name"), member.Name),
            ("mobile", call.Field("mobile"), member.Mobile),
            ("email", call.Field("email"), member.Email),
            ("union_id", call.Field("union_id"), member.WeChatUnionId),
        ];
        var other = fields.FirstOrDefault(field => field.Sent is { Length: > 0 } sent && sent != (field.Seen ?? ""));
        return other == default
            ? new Finding.Applied(member.Id)
            : new Finding.Undecided(FkwStrings.FormatMemberDiffers(member.Id, call.Field("acct"), other.Field, other.Seen, other.Sent));
    }
}
