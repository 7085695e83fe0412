using System.Net;
using System.Security.Cryptography;
using System.Text;
using CrmTools.Core.Journal;
using CrmTools.Core.Sending;
using CrmTools.Core.Tests.Support;

namespace CrmTools.Core.Tests.Journal;

/// <summary>Writes that the vendor takes once by a key of ours: lost, sent again, and then refused.</summary>
public sealed class RefusedRepetitionTests
{
    private static readonly Call Write = new(PlainProtocol.AddKeyed) { Key = "k1", Body = { ["value"] = "1" } };

    private static readonly Addition Proves = new(PlainProtocol.AddKeyed, (_, _) => "id1") { RefusalProves = refused => refused.Code == "e1" };

    [Fact]
    public async Task A_refusal_counts_when_nothing_that_was_lost_can_be_carried_out_any_more()
    {
        var (sentAt, road) = (new List<DateTimeOffset>(), (Road?)null);
        using var vendor = new Script(number =>
        {
            sentAt.Add(road!.Time.GetUtcNow());
            return number == 1 ? Lost() : Script.Text("no");
        });
        using (road = new Road(vendor))
        {
            var error = await road.FailAsync(WriteAsync(road, Proves));

            Assert.Equal(("Crm.Plain.e1", OperationState.Refused), (error.ErrorId, await road.StateAsync()));
            Assert.Equal(3, sentAt.Count);
            Assert.True(sentAt[2] - sentAt[0] >= Road.Settle, $"{sentAt[2] - sentAt[0]}");
        }
    }

    [Fact]
    public async Task What_is_accepted_in_the_end_was_done()
    {
        using var vendor = new Script(number => number switch { 1 => Lost(), 2 => Script.Text("no"), _ => Script.Text("ok") });
        using var road = new Road(vendor);

        Assert.Equal(new Written("id1", 3, false), await road.RunAsync(WriteAsync(road, Proves)));
    }

    [Fact]
    public async Task Lost_again_after_the_wait_a_refusal_proves_nothing_yet()
    {
        using var vendor = new Script(number => number is 1 or 3 ? Lost() : Script.Text("no"));
        using var road = new Road(vendor);

        Assert.Equal("Crm.Plain.e1", (await road.FailAsync(WriteAsync(road, Proves))).ErrorId);
        Assert.Equal(5, vendor.Sent.Count);
    }

    [Fact]
    public async Task Without_an_end_it_stays_in_doubt()
    {
        using var vendor = new Script(number => number % 2 == 1 ? Lost() : Script.Text("no"));
        using var road = new Road(vendor, retries: 2);

        Assert.Equal(CrmErrorId.OutcomeUnknown, (await road.FailAsync(WriteAsync(road, Proves))).ErrorId);
        Assert.Equal(OperationState.InDoubt, await road.StateAsync());
    }

    [Theory]
    [InlineData(40, 1)]
    [InlineData(10, 2)]
    public async Task What_another_run_left_long_ago_needs_no_second_question(int quietSeconds, int sent)
    {
        using var vendor = new Script("no");
        using var road = new Road(vendor);
        var key = new JournalKey(Road.Shop, "thing.key", "k1");
        var fingerprint = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Write.Payload)));
        await road.Journal.ClaimAsync(new Intent(key, fingerprint, Tier.Keyed), Road.Stop);
        await road.Journal.SettleAsync(key, new Ending(OperationState.InDoubt));
        road.Time.Advance(TimeSpan.FromSeconds(quietSeconds));

        Assert.Equal("Crm.Plain.e1", (await road.FailAsync(WriteAsync(road, Proves))).ErrorId);
        Assert.Equal(sent, vendor.Sent.Count);
    }

    [Theory]
    [InlineData("no", "applied", "")]
    [InlineData("?", "applied", "")]
    [InlineData("no", "absent", "Crm.Plain.e1")]
    [InlineData("busy", "absent", CrmErrorId.RateLimited)]
    [InlineData("?", "absent", CrmErrorId.ProtocolError)]
    [InlineData("no", "undecided", CrmErrorId.OutcomeUnknown)]
    public async Task Where_the_vendor_shows_what_it_has_that_decides(string answer, string shown, string errorId)
    {
        using var vendor = new Script(number => number == 1 ? Lost() : Script.Text(answer));
        using var road = new Road(vendor, retries: 1);
        Finding finding = shown switch { "applied" => new Finding.Applied("id9"), "absent" => Finding.Absent.Proven, _ => new Finding.Undecided("it may be another's") };
        var looks = new Addition(PlainProtocol.AddKeyed, (_, _) => "id1") { Look = (_, _, _, _) => Task.FromResult(finding) };
        var task = WriteAsync(road, looks);

        if (errorId.Length == 0) Assert.Equal(new Written("id9", 2, false), await road.RunAsync(task));
        else Assert.Equal(errorId, (await road.FailAsync(task)).ErrorId);
        var state = shown switch { "applied" => OperationState.Applied, "absent" => OperationState.Refused, _ => OperationState.InDoubt };
        Assert.Equal(state, await road.StateAsync());
    }

    private static HttpResponseMessage Lost() => Script.Text("", HttpStatusCode.BadGateway);

    private static Task<Written> WriteAsync(Road road, Addition addition) => road.Once.WriteAsync(addition, Write, road.Log, Road.Stop);
}
