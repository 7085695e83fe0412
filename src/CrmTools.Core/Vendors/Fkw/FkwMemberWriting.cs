using System.Text.Json;
using System.Text.Json.Nodes;
using CrmTools.Core.Checking;
using CrmTools.Core.Connections;
using CrmTools.Core.Journal;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>member/add (5.3).</summary>
[Operation(typeof(MemberCreation), "member/add")]
internal sealed class FkwMemberWriting(VendorClient client, FkwMemberLook look) : IWrites<MemberCreation, CrmResult>
{
    private readonly Addition _add = client.Adds(new Addition(FkwOperations.AddMember, FkwWrite.Id) { Look = look.LookAsync, Effect = _ => new Effect(CrmOperationKind.Member) });

    public PreparedWrite<CrmResult> Prepare(MemberCreation request)
    {
        var account = FkwMemberRules.Account(request.UserName);
        var password = FkwMemberRules.Password(request.Password);
        var name = Check.MaxLength(Check.Required(request.RealName, "RealName", () => FkwStrings.GiveMemberName), 50, "RealName")!;
        RefuseOthers(request);
        var body = new JsonObject { ["acct"] = account, ["name"] = name };
        Set(body, "mobile", Check.Mobile(request.Mobile));
        Set(body, "email", Check.Email(request.Email));
        if (FkwMemberRules.Level(request.Level) is { } level) body["level"] = level;
        Set(body, "union_id", request.UnionId);
        if (request.CustomField.Count > 0) body["prop_list"] = FkwProperties.Write(request.CustomField);
        foreach (var (field, value) in request.Property) body[field] = JsonSerializer.SerializeToNode(value);
        var call = new Call(FkwOperations.AddMember)
        {
            Body = body,
            Secrets = new Dictionary<string, CrmSecret> { ["pwd"] = password },
            Key = OperationKeys.Take(request.OperationKey),
            Subject = () => FkwStrings.FormatAccount(account),
        };
        return new PreparedWrite<CrmResult>
        {
            Target = FkwStrings.FormatTargetAccount(client.Connection.Name, account),
            Action = VendorStrings.FormatCreateMember(name),
            Lane = $"account {account}",
            SendAsync = (log, stop) => client.WriteOnceAsync(_add, call, log, stop),
        };
    }

    private static void RefuseOthers(MemberCreation request)
    {
        (object? Value, string Field)[] others =
        [
            (request.Telephone, "Telephone"), (request.Sex, "Sex"), (request.Birthday, "Birthday"), (request.Country, "Country"), (request.State, "State"),
            (request.City, "City"), (request.District, "District"), (request.Address, "Address"), (request.Zip, "Zip"), (request.IsVip, "IsVip"),
            (request.IsSmsBlocked, "IsSmsBlocked"), (request.IsEmailBlocked, "IsEmailBlocked"), (request.Alipay, "Alipay"), (request.Remark, "Remark"),
            (request.ExternalId, "ExternalId"), (request.SourceTerminal, "SourceTerminal"), (request.ReferralCode, "ReferralCode"),
            (request.CardNo, "CardNo"), (request.MemberType, "MemberType"),
        ];
        foreach (var (value, field) in others) Check.NotUsed(FkwVendor.Id, value, field, () => FkwStrings.LeaveOutOrCustomField);
        Check.NotUsed(FkwVendor.Id, request.WeChatOpenId, "WeChatOpenId", () => FkwStrings.GiveUnionId);
    }

    private static void Set(JsonObject body, string name, string? value)
    {
        if (value is not null) body[name] = value;
    }
}
