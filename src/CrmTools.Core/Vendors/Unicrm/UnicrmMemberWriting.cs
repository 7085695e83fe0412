using System.Text.Json;
using System.Text.Json.Nodes;
using CrmTools.Core.Checking;
using CrmTools.Core.Connections;
using CrmTools.Core.Journal;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Unicrm;

/// <summary>Creating (operation 6) and changing (operation 7) a WeChat member: one address, told apart by what is sent.</summary>
[Operation(typeof(MemberCreation), "weixinmember (create)")]
[Operation(typeof(MemberChange), "weixinmember (modify)")]
internal sealed class UnicrmMemberWriting(VendorClient client, UnicrmSettings settings, UnicrmMembers members)
    : IWrites<MemberCreation, CrmResult>, IWrites<MemberChange, CrmResult>
{
    private const string OpenIdHelp = "Give the open id that the WeChat official account knows the member by.";

    private readonly Addition _create = client.Adds(new Addition(UnicrmOperations.CreateWeChatMember, UnicrmWrite.Id)
    {
        Look = members.LookAsync,
        Effect = _ => new Effect(CrmOperationKind.Member),
    });

    public PreparedWrite<CrmResult> Prepare(MemberCreation request)
    {
        var openId = Check.Required(request.WeChatOpenId, "WeChatOpenId", OpenIdHelp);
        var type = Check.Required(request.MemberType, "MemberType", "Give the number of a member type; Get-CrmMemberType lists them.");
        Check.Required(request.RealName, "RealName", "Give the member's name.");
        const string leave = "leave it out.";
        Check.NotUsed(UnicrmVendor.Id, request.ExternalId, "ExternalId", $"UniCRM keeps no foreign ids; {leave}");
        Check.NotUsed(UnicrmVendor.Id, request.SourceTerminal, "SourceTerminal", $"UniCRM keeps no terminal; {leave}");
        Check.NotUsed(UnicrmVendor.Id, request.ReferralCode, "ReferralCode", $"UniCRM has no referral codes; {leave}");
        var body = Fields(request);
        body["wx_open_id"] = openId;
        body["member_sort_no"] = type;
        Set(body, "card_no", request.CardNo);
        Set(body, "country", request.Country);
        Set(body, "sex", Sex(request.Sex));
        var call = new Call(UnicrmOperations.CreateWeChatMember)
        {
            Body = body,
            Key = OperationKeys.Take(request.OperationKey),
            Subject = $"open id {openId}",
        };
        return new PreparedWrite<CrmResult>
        {
            Target = $"{client.Connection.Name}: open id {openId}",
            Action = $"Create member {request.RealName}",
            Lane = $"open id {openId}",
            SendAsync = (log, stop) => client.WriteOnceAsync(_create, call, log, stop),
        };
    }

    public PreparedWrite<CrmResult> Prepare(MemberChange request)
    {
        if (request.WeChatOpenId is null) Check.NotUsed(UnicrmVendor.Id, request.Id, "Id", "UniCRM changes members by -WeChatOpenId.");
        var openId = Check.Required(request.WeChatOpenId, "WeChatOpenId", OpenIdHelp);
        Check.NotUsed(UnicrmVendor.Id, request.Sex, "Sex", "UniCRM cannot change it; leave it out.");
        Check.NotUsed(UnicrmVendor.Id, request.Country, "Country", "UniCRM cannot change it; leave it out.");
        var body = Fields(request);
        if (body.Count == 0) throw CrmError.Invalid("Set-CrmMember", "no field to change was given", "Give at least one, such as -Mobile.");
        var names = string.Join(", ", body.Select(field => field.Key));
        if (!settings.IdInPath) body["wx_open_id"] = openId;
        var call = new Call(UnicrmOperations.ChangeWeChatMember)
        {
            Body = body,
            Path = settings.IdInPath ? $"weixinmember/{Check.Segment(openId, "WeChatOpenId")}" : null,
            Subject = $"open id {openId}",
        };
        return new PreparedWrite<CrmResult>
        {
            Target = $"{client.Connection.Name}: open id {openId}",
            Action = $"Change {names}",
            Lane = $"open id {openId}",
            SendAsync = (log, stop) => client.WriteAsync(call, UnicrmWrite.Id, log, stop),
        };
    }

    private static JsonObject Fields(MemberFields given)
    {
        Refuse(given.UserName, "UserName");
        Refuse(given.Telephone, "Telephone");
        Refuse(given.Birthday, "Birthday");
        Refuse(given.District, "District");
        Refuse(given.Address, "Address");
        Refuse(given.Zip, "Zip");
        Refuse(given.IsVip, "IsVip");
        Refuse(given.IsSmsBlocked, "IsSmsBlocked");
        Refuse(given.IsEmailBlocked, "IsEmailBlocked");
        Refuse(given.Alipay, "Alipay");
        Refuse(given.Remark, "Remark");
        var body = new JsonObject();
        Set(body, "name", given.RealName);
        Set(body, "mobilephone", Check.Mobile(given.Mobile));
        Set(body, "email", Check.Email(given.Email));
        Set(body, "city", given.City);
        Set(body, "province", given.State);
        foreach (var (name, value) in given.Property) body[name] = JsonSerializer.SerializeToNode(value);
        return body;
    }

    private static void Set(JsonObject body, string name, string? value)
    {
        if (value is not null) body[name] = value;
    }

    private static string? Sex(CrmSex? sex) => sex switch
    {
        CrmSex.Male => "男",
        CrmSex.Female => "女",
        CrmSex.Unknown => "未知",
        _ => null,
    };

    private static void Refuse(object? value, string field) => Check.NotUsed(UnicrmVendor.Id, value, field, "UniCRM does not keep it; leave it out.");
}
