using CrmTools.Core.Checking;
using CrmTools.Core.Connections;
using CrmTools.Core.Journal;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Onex;

/// <summary>point.update, type 1 sets and type 2 adds (1.5.5), and point.update_by_parent_code (1.5.7).</summary>
[Operation(typeof(PointSetting), "point.update type 1")]
[Operation(typeof(PointChange), "point.update type 2")]
[Operation(typeof(ReferralPointChange), "point.update_by_parent_code")]
internal sealed class OnexPointWriting(VendorClient client, OnexOperations operations, OnexSettings settings, OnexPointLog pointLog)
    : IWrites<PointSetting, CrmResult>, IWrites<PointChange, CrmResult>, IWrites<ReferralPointChange, CrmResult>
{
    private const string UsualDescription = "积分调整";

    private readonly Addition _add = client.Adds(new Addition(operations.AddPoint, OnexWrite.Id(wire => wire.MemberId)) { Look = pointLog.LookAsync, Effect = Points });
    private readonly Addition _addUnmarked = client.Adds(new Addition(operations.AddPointUnmarked, OnexWrite.Id(wire => wire.MemberId)) { Effect = Points });
    private readonly Addition _addReferral = client.Adds(new Addition(operations.AddReferralPoint, OnexWrite.Id(wire => wire.RegisterCrmMemberId)) { Effect = Points });

    public PreparedWrite<CrmResult> Prepare(PointSetting request)
    {
        var id = Check.Id(request.MemberId, "MemberId", () => OnexStrings.GiveMemberId);
        if (request.Point < 0) throw CrmError.Invalid("Point", OnexStrings.FormatBalanceIsNegative(request.Point), OnexStrings.GiveNewBalance);
        var fields = Fields(id, request.ShopId, request.Point, 1).Text("point_desc", request.Description ?? UsualDescription, "Description");
        var call = new Call(operations.SetPoint) { Body = fields.Body, Subject = () => VendorStrings.FormatMember(id) };
        return Write(id, OnexStrings.FormatSetPoints(request.Point), fields, (log, stop) => client.WriteAsync(call, OnexWrite.Id(wire => wire.MemberId), log, stop));
    }

    public PreparedWrite<CrmResult> Prepare(PointChange request)
    {
        if (request.MemberId is null) Check.NotUsed(OnexVendor.Id, request.CardNo, "CardNo", () => OnexStrings.NoCards);
        var id = Check.Id(request.MemberId, "MemberId", () => OnexStrings.GiveMemberId);
        var point = Check.Change(request.Point);
        var key = OperationKeys.Take(request.OperationKey);
        var fields = Fields(id, request.ShopId, point, 2);
        var description = string.IsNullOrWhiteSpace(request.Description) ? UsualDescription : request.Description;
        fields.Text("point_desc", description, "Description");
        var fingerprint = fields.Body.ToJsonString();
        var mark = settings.HasMark ? OperationMark.Of(key) : null;
        if (mark is not null) fields.Body["point_desc"] = OperationMark.Append(fields.Body["point_desc"]!.GetValue<string>(), mark);
        var add = mark is null ? _addUnmarked : _add;
        var call = new Call(add.Endpoint) { Body = fields.Body, Key = key, Mark = mark, Fingerprint = fingerprint, Subject = () => VendorStrings.FormatMember(id) };
        return Write(id, Wording(point), fields, (log, stop) => client.WriteOnceAsync(add, call, log, stop));
    }

    public PreparedWrite<CrmResult> Prepare(ReferralPointChange request)
    {
        var id = Check.Id(request.MemberId, "MemberId", () => OnexStrings.GiveRegistered);
        var code = Check.Id(request.ReferralCode, "ReferralCode", () => OnexStrings.GiveReferrerCode);
        var point = Check.Change(request.Point);
        var fields = new OnexFields().Number("register_crm_member_id", id).Number("parent_code", code).Number("point", point);
        var call = new Call(operations.AddReferralPoint)
        {
            Body = fields.Body,
            Key = OperationKeys.Take(request.OperationKey),
            Subject = () => OnexStrings.FormatReferralCode(code),
        };
        return Write(id, OnexStrings.FormatPointsForReferrer(Wording(point), code), fields, (log, stop) => client.WriteOnceAsync(_addReferral, call, log, stop));
    }

    private static Effect Points(Call call) => new(CrmOperationKind.Point, call.Number("point"));

    private static OnexFields Fields(long id, string? shop, long point, int type) => new OnexFields()
        .Number("member_id", id).Text("shop_id", shop, "ShopId").Number("point", point).Number("type", type);

    private static string Wording(long point) => point > 0 ? VendorStrings.FormatAddPoints(point) : VendorStrings.FormatDeductPoints(-point);

    private PreparedWrite<CrmResult> Write(
        long id, string action, OnexFields fields, Func<ICallLog, CancellationToken, Task<CrmResult>> send) => new()
    {
        Target = VendorStrings.FormatTargetMember(client.Connection.Name, id),
        Action = action,
        Lane = $"member {id}",
        Warnings = fields.Warnings,
        SendAsync = send,
    };
}
