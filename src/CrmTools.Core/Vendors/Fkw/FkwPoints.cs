using System.Globalization;
using System.Text.Json.Nodes;
using CrmTools.Core.Checking;
using CrmTools.Core.Connections;
using CrmTools.Core.Journal;
using CrmTools.Core.Paging;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>A member's points: currentIgt and totalIgt of member/get (5.2), and member/setIgt (5.4). There is no log to read back.</summary>
[Operation(typeof(PointQuery), "currentIgt and totalIgt of member/get")]
[Operation(typeof(PointChange), "member/setIgt")]
internal sealed class FkwPoints(VendorClient client, FkwMembers members, FkwSettings settings) : IReads<PointQuery, CrmPointBalance>, IWrites<PointChange, CrmResult>
{
    private readonly Addition _change = client.Adds(new Addition(FkwOperations.SetPoints, FkwWrite.Id)
    {
        Baseline = async (call, log, stop) => settings.HasPointBaseline
            ? (await PointsAsync(members, call, log, stop))?.Text ?? Addition.NotRead
            : Addition.NotRead,
        Look = async (call, baseline, log, stop) => FkwPointBaseline.Judge(
            FkwPointBaseline.Parse(baseline), await PointsAsync(members, call, log, stop), Change(call)),
        Effect = call => new Effect(CrmOperationKind.Point, Change(call)),
    });

    public bool Takes(PointQuery query) => query is not { MemberId: null, CardNo: not null };

    public IAsyncEnumerable<Page<CrmPointBalance>> Read(PointQuery query, ReadOptions options, ICallLog log, CancellationToken cancellation)
    {
        if (query.MemberId is null) Check.NotUsed(FkwVendor.Id, query.CardNo, "CardNo", () => FkwStrings.NoCards);
        var id = Check.Id(query.MemberId, "MemberId", () => FkwStrings.GiveMemberId);
        return Pages.One(async () => await members.GetAsync(id, log, cancellation) is not { } wire ? null : new CrmPointBalance
        {
            Connection = client.Connection,
            MemberId = id.ToString(CultureInfo.InvariantCulture),
            Balance = wire.CurrentIgt,
            Total = wire.TotalIgt,
        });
    }

    public PreparedWrite<CrmResult> Prepare(PointChange request)
    {
        if (request.MemberId is null) Check.NotUsed(FkwVendor.Id, request.CardNo, "CardNo", () => FkwStrings.NoCards);
        Check.NotUsed(FkwVendor.Id, request.ShopId, "ShopId", () => FkwStrings.OneBalance);
        var id = Check.Id(request.MemberId, "MemberId", () => FkwStrings.GiveMemberId);
        var point = Check.Change(request.Point);
        if (point is > int.MaxValue or < -int.MaxValue)
            throw CrmError.Invalid("Point", FkwStrings.FormatTooManyPoints(point), FkwStrings.FormatGivePointsWithin(int.MaxValue));
        var body = new JsonObject { ["id"] = id, ["operate"] = point > 0 ? 0 : 1, ["alter_num"] = Math.Abs(point) };
        if (Check.MaxLength(request.Description, 200, "Description") is { Length: > 0 } detail) body["detail"] = detail;
        var call = new Call(FkwOperations.SetPoints) { Body = body, Key = OperationKeys.Take(request.OperationKey), Subject = () => VendorStrings.FormatMember(id) };
        return new PreparedWrite<CrmResult>
        {
            Target = VendorStrings.FormatTargetMember(client.Connection.Name, id),
            Action = point > 0 ? VendorStrings.FormatAddPoints(point) : VendorStrings.FormatDeductPoints(-point),
            Lane = $"member {id}",
            SendAsync = (log, stop) => client.WriteOnceAsync(_change, call, log, stop),
        };
    }

    private static async Task<FkwPointBaseline?> PointsAsync(FkwMembers members, Call call, ICallLog log, CancellationToken cancellation) =>
        FkwPointBaseline.Of(await members.GetAsync(long.Parse(call.Field("id")!, CultureInfo.InvariantCulture), log, cancellation));

    private static decimal Change(Call call)
    {
        var number = decimal.Parse(call.Field("alter_num")!, CultureInfo.InvariantCulture);
        return call.Field("operate") == "0" ? number : -number;
    }
}
