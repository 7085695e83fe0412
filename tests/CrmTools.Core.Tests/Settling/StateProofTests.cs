using System.Text.Json.Nodes;
using CrmTools.Core.Sending;
using CrmTools.Core.Tests.Support;
using CrmTools.Core.Vendors.Fkw;
using CrmTools.Core.Vendors.Marketingforce;

namespace CrmTools.Core.Tests.Settling;

/// <summary>What two states prove about a write in between, by tables.</summary>
public sealed class StateProofTests
{
    private static readonly Call Any = new(PlainProtocol.AddMarked);

    private static readonly StateChange Status = new(() => "the status", (_, _, _) => Task.FromResult<string?>(null), (_, status) => status is "paid" or "shipped");

    [Theory]
    [InlineData("open", "open", "Absent")]
    [InlineData("open", "paid", "Applied")]
    [InlineData("open", "shipped", "Applied")]
    [InlineData("open", "cancelled", "Undecided")]
    [InlineData("paid", "paid", "Absent")]
    [InlineData("paid", "shipped", "Undecided")]
    [InlineData("paid", "open", "Undecided")]
    [InlineData("?", "paid", "Undecided")]
    [InlineData("?", "?", "Undecided")]
    [InlineData(null, "paid", "Undecided")]
    [InlineData("open", null, "Undecided")]
    public void A_state_proves_what_it_leads_to(string? before, string? now, string finding) =>
        Assert.Equal(finding, Status.Judge(Any, before, now).GetType().Name);

    [Fact]
    public void A_state_that_need_not_change_proves_nothing_when_it_did_not() =>
        Assert.IsType<Finding.Undecided>((Status with { IsSilent = true }).Judge(Any, "open", "open"));

    [Theory]
    [InlineData("", "", "Absent")]
    [InlineData("a b", "b a", "Absent")]
    [InlineData("a b", "a", "Absent")]
    [InlineData("", "a", "Applied")]
    [InlineData("a", "a b", "Applied")]
    [InlineData("a", "a a", "Applied")]
    [InlineData("a", "b", "Applied")]
    [InlineData("a", "a b c", "Undecided")]
    [InlineData("a", "a a a", "Undecided")]
    public void A_list_proves_what_came(string before, string now, string finding) => Assert.Equal(
        finding, new ListChange(() => "rows", (_, _, _) => Task.FromResult(new ListReading([]))).Judge(Any, Words(before), new ListReading(Words(now))).GetType().Name);

    [Theory]
    [InlineData("a", "a", "Undecided")]
    [InlineData("a b", "a", "Undecided")]
    [InlineData("a", "a b", "Applied")]
    public void A_list_that_was_not_read_whole_does_not_prove_that_nothing_came(string before, string now, string finding) => Assert.Equal(
        finding, new ListChange(() => "rows", (_, _, _) => Task.FromResult(new ListReading([]))).Judge(Any, Words(before), new ListReading(Words(now), "rows are missing")).GetType().Name);

    [Fact]
    public async Task A_list_that_was_not_read_whole_before_the_write_is_no_state_to_compare_with()
    {
        var addition = new ListChange(() => "rows", (_, _, _) => Task.FromResult(new ListReading(["a"], "rows are missing"))).Settles(new Addition(Any.Endpoint, (_, _) => null));
        Assert.Equal(Addition.NotRead, await addition.Baseline!(Any, new KeptLog(), CancellationToken.None));
    }

    [Theory]
    [InlineData("100/200", "100/200", 20, "Absent")]
    [InlineData("100/200", "119/219", 20, "Absent")]
    [InlineData("100/200", "120/220", 20, "Undecided")]
    [InlineData("100/200", "60/219", 20, "Absent")]
    [InlineData("100/200", "150/250", 20, "Undecided")]
    [InlineData("100/200", "100/200", -20, "Absent")]
    [InlineData("100/200", "81/200", -20, "Absent")]
    [InlineData("100/200", "80/200", -20, "Undecided")]
    [InlineData("100/200", "100/219", -20, "Absent")]
    [InlineData("100/200", "100/220", -20, "Undecided")]
    [InlineData("100/200", "120/220", -20, "Absent")]
    [InlineData("100/200", "130/200", -20, "Undecided")]
    [InlineData("100/200", "120/200", 20, "Undecided")]
    [InlineData("100/200", "100/150", 20, "Undecided")]
    [InlineData("?", "100/200", 20, "Undecided")]
    [InlineData(null, "100/200", 20, "Undecided")]
    [InlineData("100/200", null, 20, "Undecided")]
    public void Points_prove_only_what_did_not_happen(string? before, string? now, int point, string finding)
    {
        var judged = FkwPointBaseline.Judge(FkwPointBaseline.Parse(before), FkwPointBaseline.Parse(now), point);

        Assert.Equal(finding, judged.GetType().Name);
        if (judged is Finding.Undecided { Why: var why } && before is not null and not "?" && now is not null)
            Assert.Contains($"{before.Split('/')[0]} points (total {before.Split('/')[1]}), now {now.Split('/')[0]} points (total {now.Split('/')[1]})", why);
    }

    [Theory]
    [InlineData("A1", "shipped", "Applied", "Absent")]
    [InlineData("a1", "finished", "Applied", "Applied")]
    [InlineData("B2", "shipped", "Undecided", "Absent")]
    [InlineData("B2", "finished", "Undecided", "Undecided")]
    [InlineData("", "wait_seller_ship", "Absent", "Absent")]
    [InlineData(null, "canceled", "Absent", "Undecided")]
    [InlineData(null, "shipped", "Undecided", "Absent")]
    [InlineData(null, null, "Undecided", "Undecided")]
    public void A_waybill_proves_a_shipment(string? waybill, string? status, string shipment, string completion)
    {
        Assert.Equal(shipment, FkwOrderLook.JudgeShipment("A1", waybill, status).GetType().Name);
        Assert.Equal(completion, FkwOrderLook.JudgeCompletion("A1", waybill, status).GetType().Name);
    }

    [Theory]
    [InlineData("""{"version":"3"}""", "Absent")]
    [InlineData("""{"version":3}""", "Absent")]
    [InlineData("""{"version":"4","name":"n","amount":"5.50","owner":["u1"],"gone":null}""", "Applied")]
    [InlineData("""{"version":"4","name":"other","amount":"5.5","owner":["u1"]}""", "Undecided")]
    [InlineData("""{"version":"4","name":"n","amount":"5.5","owner":["u2"]}""", "Undecided")]
    [InlineData("""{"name":"n"}""", "Undecided")]
    [InlineData("null", "Undecided")]
    public void A_version_proves_a_change_of_it(string record, string finding)
    {
        var sent = JsonNode.Parse("""{"_id":"r1","dataObjectApiName":"o","version":"3","name":"n","amount":5.5,"owner":["u1"],"gone":""}""")!.AsObject();
        using var json = System.Text.Json.JsonDocument.Parse(record);
        var now = CrmTools.Core.Reading.ExtraFields.Plain(json.RootElement) as Dictionary<string, object?>;

        Assert.Equal(finding, MarketingforceVersionLook.Judge("3", sent, now).GetType().Name);
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
