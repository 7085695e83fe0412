using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmTools.Core.Checking;
using CrmTools.Core.Connections;
using CrmTools.Core.Journal;
using CrmTools.Core.Paging;
using CrmTools.Core.Sending;
using CrmTools.Core.Vendors;

namespace CrmTools.Vendors.Sample;

/// <summary>A made-up sixth vendor: what a newcomer writes, and nothing in the core or the cmdlets knows of it.</summary>
internal sealed class CornerShop : IVendor
{
    public VendorInfo Info { get; } = new(
        "CornerShop", "A corner shop", ["AppId", "Secret"], new Dictionary<string, Func<string>>(), AbilitySet.Of(typeof(CornerMembers), typeof(CornerPoints)));

    public IVendorSession Open(ConnectForm form, CrmConnection connection)
    {
        var key = form.Secret("Secret", () => "Give the shop's key.");
        connection.Account = form.Text("AppId", () => "Give the shop's name.");
        connection.BaseUri = Address.Checked(form.Request);
        var client = new VendorClient(new CornerProtocol(connection.BaseUri, key), form.Request, connection, Transport.Create(form.Request), key);
        return new VendorSession(
            client, [new CornerMembers(client), new CornerPoints(client)],
            (log, stop) => client.Exchange.SendAsync(new Call(CornerMembers.Get) { Path = "members?page=0" }, log, stop),
            call => throw CrmError.NotSupported("CornerShop", "CornerShop has no raw calls.", "Use the cmdlets."));
    }
}

/// <summary>A key in a header, JSON both ways, errors as {"error":"…"}.</summary>
internal sealed class CornerProtocol(Uri address, CrmSecret key) : Protocol
{
    public override string Vendor => "CornerShop";

    public override HttpRequestMessage Seal(Call call, Attempt attempt)
    {
        var request = new HttpRequestMessage(call.Endpoint.Method, new Uri(address, call.Path ?? call.Endpoint.Path))
        {
            Content = new TrackedContent(Encoding.UTF8.GetBytes(call.Body.ToJsonString()), "application/json"),
        };
        request.Headers.Add("X-Key", key.Reveal());
        return request;
    }

    public override Verdict Judge(Call call, Reply reply)
    {
        try
        {
            using var json = JsonDocument.Parse(reply.Body);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("error", out var error)
                ? new Verdict.Refused("no", error.GetString() ?? "", CrmErrorCategory.InvalidOperation)
                : new Verdict.Accepted(reply.Body);
        }
        catch (JsonException)
        {
            return Judging.Unreadable(reply, "the answer is not JSON");
        }
    }
}

/// <summary>Lists members.</summary>
internal sealed class CornerMembers(VendorClient client) : IReads<MemberQuery, CrmMember>
{
    public static readonly Endpoint Get = new("members", HttpMethod.Get, "members", Repeat.Harmless);

    public IAsyncEnumerable<Page<CrmMember>> Read(MemberQuery query, ReadOptions options, ICallLog log, CancellationToken cancellation)
    {
        Check.NotUsed("CornerShop", query.Mobile, "Mobile", () => "Read the list and pick with Where-Object.");
        return Pages.ByNumber(Fetch, new PagePlan(2, options.ThrottleLimit, options.Skip, options.First), cancellation);

        async Task<Page<CrmMember>> Fetch(int page, CancellationToken stop)
        {
            var accepted = await client.Exchange.SendAsync(new Call(Get) { Path = $"members?page={page}" }, log, stop);
            using var json = JsonDocument.Parse(accepted.Payload);
            return new Page<CrmMember>([.. json.RootElement.EnumerateArray().Select(Member)]);
        }
    }

    private CrmMember Member(JsonElement row) => new()
    {
        Connection = client.Connection,
        Id = row.GetProperty("id").GetString(),
        Name = row.GetProperty("name").GetString(),
    };
}

/// <summary>Gives points.</summary>
internal sealed class CornerPoints(VendorClient client) : IWrites<PointChange, CrmResult>
{
    private static readonly Endpoint Give = new("points", HttpMethod.Post, "points", Repeat.Adds, Tier.Nothing);

    private readonly Addition _give = client.Adds(new Addition(Give, (call, _) => (string?)call.Body["id"]));

    public PreparedWrite<CrmResult> Prepare(PointChange request)
    {
        var id = Check.Required(request.MemberId, "MemberId", () => "Give the member's id.");
        var call = new Call(Give)
        {
            Body = new JsonObject { ["id"] = id, ["points"] = Check.Change(request.Point) },
            Key = OperationKeys.Take(request.OperationKey),
            Subject = () => $"member {id}",
        };
        return new PreparedWrite<CrmResult>
        {
            Target = $"{client.Connection.Name}: member {id}",
            Action = $"Add {request.Point} points",
            Lane = id,
            SendAsync = (log, stop) => client.WriteOnceAsync(_give, call, log, stop),
        };
    }
}
