using CrmTools.Core.Sending;

namespace CrmTools.Core.Tests.Sending;

/// <summary>What may be sent again: the whole table.</summary>
public sealed class RepeatRulesTests
{
    public static TheoryData<string, string, bool> Endpoints
    {
        get
        {
            var table = new TheoryData<string, string, bool>();
            foreach (var repeat in Enum.GetValues<Repeat>())
            {
                foreach (var tier in Enum.GetValues<Tier>()) table.Add($"{repeat}", $"{tier}", repeat != Repeat.Adds || tier == Tier.Keyed);
            }

            return table;
        }
    }

    [Theory]
    [MemberData(nameof(Endpoints))]
    public void Only_an_additive_write_without_an_enforced_key_may_not_be_repeated_when_unproven(string repeat, string tier, bool expected) =>
        Assert.Equal(expected, Endpoint(repeat, tier).MayRepeatWhenUnproven);

    [Theory]
    [InlineData("accepted", false, false, false)]
    [InlineData("refused", false, false, false)]
    [InlineData("refused for now", false, false, false)]
    [InlineData("stale", false, false, false)]
    [InlineData("throttled", true, true, true)]
    [InlineData("not left", true, true, true)]
    [InlineData("left", true, true, false)]
    [InlineData("timeout not left", true, true, true)]
    [InlineData("timeout left", true, true, false)]
    [InlineData("unreadable", true, true, false)]
    public void A_verdict_and_an_endpoint_decide_together(string name, bool read, bool keyed, bool additive)
    {
        var verdict = Of(name);

        Assert.Equal(read, RetryTiming.MayRepeat(verdict, Endpoint("Harmless", "None")));
        Assert.Equal(read, RetryTiming.MayRepeat(verdict, Endpoint("Replaces", "None")));
        Assert.Equal(keyed, RetryTiming.MayRepeat(verdict, Endpoint("Adds", "Keyed")));
        foreach (var tier in new[] { "None", "Marked", "StateOnly", "Nothing" })
            Assert.Equal(additive, RetryTiming.MayRepeat(verdict, Endpoint("Adds", tier)));
    }

    [Fact]
    public void The_vendors_wait_comes_from_a_throttle_or_an_unproven_answer()
    {
        var wait = TimeSpan.FromSeconds(9);
        Assert.Equal(wait, RetryTiming.AskedFor(new Verdict.Throttled(wait, "x")));
        Assert.Null(RetryTiming.AskedFor(new Verdict.Throttled(null, "x")));
        Assert.Equal(wait, RetryTiming.AskedFor(new Verdict.Unproven("x", "x", true) { After = wait }));
        Assert.Null(RetryTiming.AskedFor(Of("left")));
        Assert.Null(RetryTiming.AskedFor(Of("refused")));
        Assert.Null(RetryTiming.AskedFor(null));
    }

    internal static Verdict Of(string name) => name switch
    {
        "accepted" => new Verdict.Accepted("1"u8.ToArray()),
        "refused" => new Verdict.Refused("e9", "not so", CrmErrorCategory.InvalidOperation),
        "refused for now" => new Verdict.Refused("e8", "later", CrmErrorCategory.ResourceUnavailable) { IsTransient = true },
        "stale" => new Verdict.TokenStale("0000", "token refused"),
        "throttled" => new Verdict.Throttled(TimeSpan.FromSeconds(3), "HTTP 429"),
        "not left" => new Verdict.Unproven(CrmErrorId.ConnectionFailed, "refused connection", Left: false),
        "left" => new Verdict.Unproven(CrmErrorId.ConnectionFailed, "reset", Left: true),
        "timeout not left" => new Verdict.Unproven(CrmErrorId.Timeout, "no answer", Left: false),
        "timeout left" => new Verdict.Unproven(CrmErrorId.Timeout, "no answer", Left: true),
        "unreadable" => new Verdict.Unproven(CrmErrorId.ProtocolError, "HTML", Left: true) { Status = 200 },
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static Endpoint Endpoint(string repeat, string tier) => new("x", HttpMethod.Post, "", Enum.Parse<Repeat>(repeat), Enum.Parse<Tier>(tier));
}
