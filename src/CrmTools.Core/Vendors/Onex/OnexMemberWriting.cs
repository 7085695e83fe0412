using CrmTools.Core.Checking;
using CrmTools.Core.Connections;
using CrmTools.Core.Journal;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Onex;

/// <summary>members.add (1.5.1) and members.update (1.5.3).</summary>
[Operation(typeof(MemberCreation), "members.add")]
[Operation(typeof(MemberChange), "members.update")]
internal sealed class OnexMemberWriting(VendorClient client, OnexOperations operations)
    : IWrites<MemberCreation, CrmResult>, IWrites<MemberChange, CrmResult>
{
    private readonly Addition _add = client.Adds(new Addition(operations.AddMember, OnexWrite.Id(wire => wire.MemberId))
    {
        RefusalProves = OnexProof.IsNotThere,
        Effect = _ => new Effect(CrmOperationKind.Member),
    });

    private readonly Addition _addUnkeyed = client.Adds(new Addition(operations.AddMemberUnkeyed, OnexWrite.Id(wire => wire.MemberId)) { Effect = _ => new Effect(CrmOperationKind.Member) });

    public PreparedWrite<CrmResult> Prepare(MemberCreation request)
    {
        Check.Required(request.UserName, "UserName", () => OnexStrings.GiveUserName);
        Check.NotUsed(OnexVendor.Id, request.CardNo, "CardNo", () => OnexStrings.NoCardsLeaveOut);
        Check.NotUsed(OnexVendor.Id, request.MemberType, "MemberType", () => OnexStrings.NoMemberTypes);
        Check.NotUsed(OnexVendor.Id, request.Country, "Country", () => OnexStrings.NoCountry);
        var fields = new OnexFields();
        if (request.ExternalId is { } external)
            fields.Number("uid", Check.Id(external, "ExternalId", () => OnexStrings.GiveExternalId));
        if (request.ReferralCode is { } code)
            fields.Number("parent_code", Check.Id(code, "ReferralCode", () => OnexStrings.GiveReferralCode));
        fields.Text("source_terminal", request.SourceTerminal, "SourceTerminal").Text("uname", request.UserName, "UserName");
        Fill(fields, request);

        var isKeyed = request.ExternalId is not null || request.Mobile is not null;
        var call = new Call(isKeyed ? operations.AddMember : operations.AddMemberUnkeyed)
        {
            Body = fields.Body,
            Key = OperationKeys.Take(request.OperationKey),
            Subject = () => VendorStrings.FormatMember(request.UserName),
        };
        return new PreparedWrite<CrmResult>
        {
            Target = VendorStrings.FormatTargetMember(client.Connection.Name, request.UserName),
            Action = OnexStrings.CreateMember,
            Lane = $"new {request.ExternalId ?? request.Mobile ?? request.UserName}",
            Warnings = fields.Warnings,
            SendAsync = (log, stop) => client.WriteOnceAsync(isKeyed ? _add : _addUnkeyed, call, log, stop),
        };
    }

    public PreparedWrite<CrmResult> Prepare(MemberChange request)
    {
        var id = Check.Id(request.Id, "Id", () => OnexStrings.GiveMemberId);
        Check.NotUsed(OnexVendor.Id, request.UserName, "UserName", () => OnexStrings.CannotChangeIt);
        var fields = new OnexFields();
        Fill(fields, request);
        if (fields.Body.Count == 0) throw CrmError.Invalid("Set-CrmMember", VendorStrings.NothingToChange, VendorStrings.GiveFieldSuchAsMobile);
        var names = string.Join(", ", fields.Body.Select(field => field.Key));
        fields.Number("member_id", id);
        var call = new Call(operations.UpdateMember) { Body = fields.Body, Subject = () => VendorStrings.FormatMember(id) };
        return new PreparedWrite<CrmResult>
        {
            Target = VendorStrings.FormatTargetMember(client.Connection.Name, id),
            Action = VendorStrings.FormatChange(names),
            Lane = $"member {id}",
            Warnings = fields.Warnings,
            SendAsync = (log, stop) => client.WriteAsync(call, OnexWrite.Id(wire => wire.MemberId), log, stop),
        };
    }

    private void Fill(OnexFields fields, MemberFields given)
    {
        Check.NotUsed(OnexVendor.Id, given.WeChatOpenId, "WeChatOpenId", () => OnexStrings.NoWeChatIds);
        fields
            .Text("real_name", given.RealName, "RealName")
            .Text("zip", given.Zip, "Zip")
            .Text("state", given.State, "State")
            .Text("city", given.City, "City")
            .Text("district", given.District, "District")
            .Text("address", given.Address, "Address")
            .Text("mobile", Check.Mobile(given.Mobile), "Mobile")
            .Text("tel", given.Telephone, "Telephone")
            .Text("email", Check.Email(given.Email), "Email")
            .Day("birthday", Check.Birthday(given.Birthday, client.Time.GetUtcNow()))
            .Number("sex", (int?)given.Sex)
            .Flag("is_vip", given.IsVip)
            .Flag("is_sms_black", given.IsSmsBlocked)
            .Flag("is_email_black", given.IsEmailBlocked)
            .Text("alipay", given.Alipay, "Alipay")
            .Text("remark", given.Remark, "Remark")
            .Others(given.Property);
    }
}
