using System.Globalization;
using System.Text;
using CrmTools.Core.Connections;

namespace CrmTools.Core.Sending;

/// <summary>What can be told from status and exception alone, the same for every vendor. Pure functions.</summary>
internal static class Judging
{
    /// <summary>A verdict for an answer whose status already decides, or null where the vendor's envelope has to be read.</summary>
    public static Verdict? ByStatus(Reply reply) => reply.Status switch
    {
        429 => new Verdict.Throttled(reply.RetryAfter, "HTTP 429") { Status = reply.Status },
        408 or >= 500 => new Verdict.Unproven(CrmErrorId.ConnectionFailed, $"HTTP {reply.Status}{Excerpt(reply)}", Left: true)
        {
            Status = reply.Status,
            After = reply.RetryAfter,
        },
        >= 300 and < 400 => NotTheVendor(reply, SendingStrings.AddressRedirects),
        >= 400 => NotTheVendor(reply, SendingStrings.ServerDoesNotKnowAddress),
        _ => null,
    };

    /// <summary>
    /// A verdict for an answer whose status is an error. Some servers put their own envelope into it: its words are the better ones, and where it
    /// refuses below 500 it proves as much as with 200. What else it says against the status proves nothing.
    /// </summary>
    /// <param name="byStatus">What the status alone says.</param>
    /// <param name="envelope">What the vendor's envelope says, had it come with 200.</param>
    /// <param name="reply">The answer.</param>
    public static Verdict WithEnvelope(Verdict byStatus, Verdict envelope, Reply reply) => (envelope, reply.Status) switch
    {
        // A web server's own error page in JSON may have the status as its number; that is not the vendor.
        (Verdict.Refused { Code: var code }, _) when code == "unknown" || code == reply.Status.ToString(CultureInfo.InvariantCulture) => byStatus,
        (Verdict.Refused { ErrorId: CrmErrorId.ProtocolError }, _) => byStatus,
        (Verdict.Refused refused, >= 400 and < 500 and not (408 or 429)) => refused with { Status = reply.Status },
        (Verdict.Throttled throttled, >= 400 and < 500 and not 408) => throttled with { Status = reply.Status, After = reply.RetryAfter ?? throttled.After },
        (Verdict.TokenStale, >= 400 and < 500 and not (408 or 429)) => envelope,

        // The vendor's own "I do not know", such as a number for a failure inside.
        (Verdict.Unproven { Code: not null } unproven, >= 400 and < 500 and not (408 or 429)) => unproven with { Status = reply.Status },
        (Verdict.Refused refused, >= 500) when byStatus is Verdict.Unproven unproven => unproven with { Why = $"HTTP {reply.Status}: {refused.Message} ({refused.Code})" },
        _ => byStatus,
    };

    /// <summary>What an exception proves.</summary>
    /// <param name="error">What was thrown.</param>
    /// <param name="left">Whether the request had begun to leave.</param>
    /// <param name="timedOut">Whether our own time limit ended it.</param>
    /// <param name="timeout">That limit.</param>
    public static Verdict ByException(Exception error, bool left, bool timedOut, TimeSpan timeout) => timedOut
        ? new Verdict.Unproven(CrmErrorId.Timeout, SendingStrings.FormatNoAnswerWithin($"{timeout.TotalSeconds:0.#}"), left) { Cause = error }
        : new Verdict.Unproven(CrmErrorId.ConnectionFailed, Innermost(error), left) { Cause = error };

    /// <summary>A 2xx answer that cannot be read: the write behind it may well have happened.</summary>
    public static Verdict Unreadable(Reply reply, string why) =>
        new Verdict.Unproven(CrmErrorId.ProtocolError, why, Left: true) { Status = reply.Status };

    private static Verdict.Refused NotTheVendor(Reply reply, string why) =>
        new($"http{reply.Status}", $"HTTP {reply.Status}: {why}{Excerpt(reply)}", CrmErrorCategory.ConnectionError)
        {
            Status = reply.Status,
            ErrorId = CrmErrorId.ProtocolError,
            Remedy = SendingStrings.CheckBaseUriAndProxy,
        };

    private static string Excerpt(Reply reply)
    {
        if (reply.Body.IsEmpty) return "";
        var text = Encoding.UTF8.GetString(reply.Body.Span[..Math.Min(reply.Body.Length, 160)]).ReplaceLineEndings(" ").Trim();
        return text.Length == 0 ? "" : $" («{text}»)";
    }

    private static string Innermost(Exception error)
    {
        if (CertificateProblem.In(error) is { } problem) return problem.Message;
        while (error.InnerException is { } inner) error = inner;
        return error.Message;
    }
}
