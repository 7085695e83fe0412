using System.Net.Sockets;
using System.Text;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Tests.Sending;

public sealed class JudgingTests
{
    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    [InlineData(204)]
    [InlineData(299)]
    public void A_success_is_for_the_envelope_to_judge(int status) => Assert.Null(Judging.ByStatus(Reply(status)));

    [Theory]
    [InlineData(408)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(599)]
    public void A_server_failure_proves_nothing(int status)
    {
        var verdict = Assert.IsType<Verdict.Unproven>(Judging.ByStatus(Reply(status, "oops\nagain", TimeSpan.FromSeconds(7))));

        Assert.Equal(CrmErrorId.ConnectionFailed, verdict.ErrorId);
        Assert.True(verdict.Left);
        Assert.Equal(status, verdict.Status);
        Assert.Equal(TimeSpan.FromSeconds(7), verdict.After);
        Assert.Contains($"HTTP {status}", verdict.Why);
        Assert.Contains("oops again", verdict.Why);
    }

    /// <summary>Status, what the vendor's envelope says, what it proves.</summary>
    public static TheoryData<int, string, string> Envelopes => new()
    {
        { 400, "refused", "Refused e1" },
        { 403, "refused", "Refused e1" },
        { 401, "stale", "TokenStale" },
        { 400, "throttled", "Throttled" },
        { 429, "throttled", "Throttled" },
        { 429, "refused", "Throttled" },
        { 400, "vendor does not know", "Unproven x9" },

        // Not the vendor's words, or against the status.
        { 404, "refused by its status", "Refused http404" },
        { 404, "refused without code", "Refused http404" },
        { 400, "accepted", "Refused http400" },
        { 400, "unreadable", "Refused http400" },
        { 302, "refused", "Refused http302" },

        // What fails inside may have been done before.
        { 500, "refused", "Unproven" },
        { 500, "stale", "Unproven" },
        { 503, "throttled", "Unproven" },
        { 408, "refused", "Unproven" },
        { 502, "accepted", "Unproven" },
    };

    [Theory]
    [MemberData(nameof(Envelopes))]
    public void An_envelope_in_an_error_status_counts_where_it_is_the_vendors_and_proves_something(int status, string envelope, string expected)
    {
        var reply = Reply(status, "body");
        Verdict said = envelope switch
        {
            "refused" => new Verdict.Refused("e1", "too young", CrmErrorCategory.InvalidArgument),
            "refused by its status" => new Verdict.Refused("404", "Not Found", CrmErrorCategory.InvalidOperation),
            "refused without code" => new Verdict.Refused("unknown", "no", CrmErrorCategory.InvalidOperation),
            "stale" => new Verdict.TokenStale("t1", "token"),
            "throttled" => new Verdict.Throttled(null, "busy"),
            "vendor does not know" => new Verdict.Unproven(CrmErrorId.ConnectionFailed, "server error", Left: true) { Code = "x9" },
            "accepted" => new Verdict.Accepted(default),
            _ => Judging.Unreadable(reply, "html"),
        };

        var verdict = Judging.WithEnvelope(Judging.ByStatus(reply)!, said, reply);

        var code = verdict is Verdict.Refused refused ? $" {refused.Code}" : verdict is Verdict.Unproven { Code: { } own } ? $" {own}" : "";
        Assert.Equal(expected, verdict.GetType().Name + code);
        if (expected == "Refused e1") Assert.Equal(status, ((Verdict.Refused)verdict).Status);
        if (status == 500 && envelope == "refused") Assert.Equal("HTTP 500: too young (e1)", ((Verdict.Unproven)verdict).Why);
    }

    [Theory]
    [InlineData(300)]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(407)]
    [InlineData(413)]
    [InlineData(499)]
    public void A_refusal_by_status_had_no_effect_and_names_the_address(int status)
    {
        var verdict = Assert.IsType<Verdict.Refused>(Judging.ByStatus(Reply(status)));

        Assert.Equal(CrmErrorId.ProtocolError, verdict.ErrorId);
        Assert.Equal($"http{status}", verdict.Code);
        Assert.Equal(status, verdict.Status);
        Assert.Equal(CrmErrorCategory.ConnectionError, verdict.Category);
        Assert.Contains("-BaseUri", verdict.Remedy);
        Assert.False(verdict.IsTransient);
    }

    [Fact]
    public void Too_many_requests_is_a_throttle_with_the_wait_that_was_asked_for()
    {
        Assert.Equal(new Verdict.Throttled(TimeSpan.FromSeconds(3), "HTTP 429") { Status = 429 }, Judging.ByStatus(Reply(429, after: TimeSpan.FromSeconds(3))));
        Assert.Equal(new Verdict.Throttled(null, "HTTP 429") { Status = 429 }, Judging.ByStatus(Reply(429)));
    }

    [Fact]
    public void Only_the_beginning_of_an_error_page_is_quoted()
    {
        var verdict = (Verdict.Unproven)Judging.ByStatus(Reply(500, new string('x', 5000)))!;

        Assert.InRange(verdict.Why.Length, 50, 300);
    }

    public static TheoryData<string, bool, bool, string> Exceptions => new()
    {
        // What was thrown, whether it had left, whether our limit ended it, the id it becomes.
        { "refused", false, false, CrmErrorId.ConnectionFailed },
        { "reset", true, false, CrmErrorId.ConnectionFailed },
        { "too large", true, false, CrmErrorId.ConnectionFailed },
        { "cancelled by a lower layer", false, false, CrmErrorId.ConnectionFailed },
        { "cancelled by our limit", false, true, CrmErrorId.Timeout },
        { "cancelled by our limit", true, true, CrmErrorId.Timeout },
        { "reset", true, true, CrmErrorId.Timeout },
    };

    [Theory]
    [MemberData(nameof(Exceptions))]
    public void An_exception_proves_what_had_left_and_no_more(string thrown, bool left, bool timedOut, string id)
    {
        Exception error = thrown switch
        {
            "refused" => new HttpRequestException("outer", new SocketException((int)SocketError.ConnectionRefused)),
            "reset" => new HttpRequestException("outer", new IOException("middle", new SocketException((int)SocketError.ConnectionReset))),
            "too large" => new InvalidDataException("The answer is larger than 5 bytes."),
            _ => new OperationCanceledException(),
        };

        var verdict = Assert.IsType<Verdict.Unproven>(Judging.ByException(error, left, timedOut, TimeSpan.FromSeconds(2.5)));

        Assert.Equal(id, verdict.ErrorId);
        Assert.Equal(left, verdict.Left);
        Assert.Same(error, verdict.Cause);
        Assert.Contains(timedOut ? "no answer within 2.5 s" : Innermost(error).Message, verdict.Why);
    }

    [Fact]
    public void An_unreadable_success_may_have_happened()
    {
        var verdict = Assert.IsType<Verdict.Unproven>(Judging.Unreadable(Reply(200), "it is HTML"));

        Assert.Equal((CrmErrorId.ProtocolError, "it is HTML", true), (verdict.ErrorId, verdict.Why, verdict.Left));
        Assert.Equal(200, verdict.Status);
    }

    private static Exception Innermost(Exception error) => error.InnerException is { } inner ? Innermost(inner) : error;

    private static Reply Reply(int status, string body = "", TimeSpan? after = null) => new(status, Encoding.UTF8.GetBytes(body), "text/plain", after);
}
