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
    private readonly Addition _create = client.Adds(new Addition(UnicrmOperations.CreateWeChatMember, UnicrmWrite.Id)
    {
        Look = members.LookAsync,
        Effect = _ => new Effect(CrmOperationKind.Member),
    });

    public PreparedWrite<CrmResult> Prepare(MemberCreation request)
    {
        var openId = Check.Required(request.WeChatOpenId, "WeChatOpenId", () => UnicrmStrings.GiveOpenId);
        var type = Check.Required(request.MemberType, "MemberType", () => UnicrmStrings.GiveMemberType);
        Check.Required(request.RealName, "RealName", () => UnicrmStrings.GiveMemberName);
        Check.NotUsed(UnicrmVendor.Id, request.ExternalId, "ExternalId", () => UnicrmStrings.NoForeignIds);
        Check.NotUsed(UnicrmVendor.Id, request.SourceTerminal, "SourceTerminal", () => UnicrmStrings.NoTerminal);
        Check.NotUsed(UnicrmVendor.Id, request.ReferralCode, "ReferralCode", () => UnicrmStrings.NoReferralCodes);
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
            Subject = () => UnicrmStrings.FormatOpenId(openId),
        };
        return new PreparedWrite<CrmResult>
        {
            Target = UnicrmStrings.FormatTargetOpenId(client.Connection.Name, openId),
            Action = VendorStrings.FormatCreateMember(request.RealName),
            Lane = $"open id {openId}",
            SendAsync = (log, stop) => client.WriteOnceAsync(_create, call, log, stop),
        };
    }

    public PreparedWrite<CrmResult> Prepare(MemberChange request)
    {
        if (request.WeChatOpenId is null) Check.NotUsed(UnicrmVendor.Id, request.Id, "Id", () => UnicrmStrings.ChangesByOpenId);
        var openId = Check.Required(request.WeChatOpenId, "WeChatOpenId", () => UnicrmStrings.GiveOpenId);
        Check.NotUsed(UnicrmVendor.Id, request.Sex, "Sex", () => UnicrmStrings.CannotChangeIt);
        var body = Fields(request);
        if (body.Count == 0) throw CrmError.Invalid("Set-CrmMember", VendorStrings.NothingToChange, VendorStrings.GiveFieldSuchAsMobile);
        var names = string.Join(", ", body.Select(field => field.Key));
        if (!settings.IdInPath) body["wx_open_id"] = openId;
        var call = new Call(UnicrmOperations.ChangeWeChatMember)
        {
            Body = body,
            Path = settings.IdInPath ? $"weixinmember/{Check.Segment(openId, "WeChatOpenId")}" : null,
            Subject = () => UnicrmStrings.FormatOpenId(openId),
        };
        return new PreparedWrite<CrmResult>
        {
            Target = UnicrmStrings.FormatTargetOpenId(client.Connection.Name, openId),
            Action = VendorStrings.FormatChange(names),
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

    private static void Refuse(object? value, string field) => Check.NotUsed(UnicrmVendor.Id, value, field, () => UnicrmStrings.KeepsNoSuchField);
}
