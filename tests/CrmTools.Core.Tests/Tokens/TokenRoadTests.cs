using CrmTools.Core.Journal;
using System.Net;
using CrmTools.Core.Tests.Support;

namespace CrmTools.Core.Tests.Tokens;

/// <summary>Tokens on the road: when they are fetched, renewed and given up.</summary>
public sealed class TokenRoadTests
{
    private const string Until = "until 2026-03-01T10:00:00Z";

    [Fact]
    public async Task The_token_is_fetched_before_the_first_call_and_then_kept()
    {
        using var vendor = new Script((_, request, _) => Task.FromResult(Script.Text(IsSignIn(request) ? $"token T1 {Until}" : "ok")));
        using var road = new Road(vendor, new PlainProtocol(usesToken: true));

        await road.SendAsync(PlainProtocol.Read);
        await road.SendAsync(PlainProtocol.Read);

        Assert.Equal(["/token", "/thing?token=T1", "/thing?token=T1"], vendor.Sent.Select(request => request.Uri.PathAndQuery));
    }

    [Fact]
    public async Task A_stale_token_is_renewed_once_and_the_call_goes_through()
    {
        var issued = 0;
        using var vendor = new Script((_, request, _) => Task.FromResult(Script.Text(
            IsSignIn(request) ? $"token T{++issued} {Until}" : request.Uri.Query.EndsWith("T2", StringComparison.Ordinal) ? "ok" : "stale")));
        using var road = new Road(vendor, new PlainProtocol(usesToken: true));

        var written = await road.WriteAsync(PlainProtocol.Add, "k1");

        Assert.Equal(2, written.Attempts);
        Assert.Equal(["/token", "/thing?token=T1", "/token", "/thing?token=T2"], vendor.Sent.Select(request => request.Uri.PathAndQuery));
    }

    [Fact]
    public async Task A_vendor_that_refuses_a_fresh_token_too_gets_exactly_two_requests()
    {
        var issued = 0;
        using var vendor = new Script((_, request, _) => Task.FromResult(Script.Text(IsSignIn(request) ? $"token T{++issued} {Until}" : "stale")));
        using var road = new Road(vendor, new PlainProtocol(usesToken: true));

        var error = await Assert.ThrowsAsync<CrmException>(() => road.WriteAsync(PlainProtocol.Add, "k1"));

        Assert.Equal(CrmErrorId.AuthenticationFailed, error.ErrorId);
        Assert.Equal(2, vendor.Sent.Count(request => !IsSignIn(request)));
        Assert.Equal(2, vendor.Sent.Count(IsSignIn));
        Assert.Equal(OperationState.Refused, await road.StateAsync());
    }

    [Fact]
    public async Task Two_hundred_calls_that_find_their_token_stale_renew_it_once()
    {
        var issued = 0;
        using var vendor = new Script((_, request, _) => Task.FromResult(Script.Text(
            IsSignIn(request) ? $"token T{Interlocked.Increment(ref issued)} {Until}" : request.Uri.Query.EndsWith("T1", StringComparison.Ordinal) ? "stale" : "ok")));
        using var road = new Road(vendor, new PlainProtocol(usesToken: true));

        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => road.SendAsync(PlainProtocol.Read))));

        Assert.Equal(2, vendor.Sent.Count(IsSignIn));
    }

    [Fact]
    public async Task A_write_whose_sign_in_fails_has_not_left_and_its_key_is_free()
    {
        var good = false;
        using var vendor = new Script((_, request, _) => Task.FromResult(Script.Text(!IsSignIn(request) ? "ok" : good ? $"token T1 {Until}" : "no")));
        using var road = new Road(vendor, new PlainProtocol(usesToken: true));

        Assert.Equal("Crm.Plain.e1", (await Assert.ThrowsAsync<CrmException>(() => road.WriteAsync(PlainProtocol.Add, "k1"))).ErrorId);
        good = true;

        Assert.False((await road.WriteAsync(PlainProtocol.Add, "k1")).AlreadyApplied);
    }

    [Fact]
    public async Task A_write_that_was_lost_stays_in_doubt_when_the_sign_in_for_its_repetition_fails()
    {
        using var vendor = new Script((number, request, _) => Task.FromResult(
            !IsSignIn(request) ? Script.Text("", HttpStatusCode.BadGateway) : Script.Text(number == 1 ? "token T1 until 2026-03-01T08:00:00.01Z" : "no")));
        using var road = new Road(vendor, new PlainProtocol(usesToken: true));

        var error = await road.FailAsync(road.WriteAsync(PlainProtocol.AddKeyed, "k1"));

        Assert.Equal(CrmErrorId.OutcomeUnknown, error.ErrorId);
        Assert.Equal(1, vendor.Sent.Count(request => !IsSignIn(request)));
    }

    [Fact]
    public async Task Not_even_debug_shows_a_token_not_even_in_the_answer_that_brings_it()
    {
        using var vendor = new Script((_, request, _) => Task.FromResult(Script.Text(IsSignIn(request) ? $"token canary-7f3a {Until}" : "ok canary-7f3a")));
        using var road = new Road(vendor, new PlainProtocol(usesToken: true)) { Log = new KeptLog { WantsDebug = true } };

        await road.SendAsync(PlainProtocol.Read);

        Assert.Contains("/thing?token=***", road.Log.All);
        Assert.DoesNotContain("canary-7f3a", road.Log.All);
    }

    private static bool IsSignIn(SentRequest request) => request.Uri.AbsolutePath == "/token";
}
