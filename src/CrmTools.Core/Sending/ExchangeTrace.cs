using System.Diagnostics;
using System.Text;

namespace CrmTools.Core.Sending;

/// <summary>What an exchange shows of itself: verbose lines, redacted debug lines, activity tags. Never a secret.</summary>
internal static class ExchangeTrace
{
    private const int MostBytes = 2048;

    public static void Request(Trip trip, HttpRequestMessage request, Redactor redactor)
    {
        if (!trip.Log.WantsDebug) return;
        var body = trip.Call.Body.Count == 0 ? "" : "\n" + trip.Call.Body.ToJsonString();
        // AbsoluteUri, not ToString: that one unescapes some letters of a secret and leaves others, a form that the redactor does not know.
        trip.Log.Debug(redactor.Clean($"> {request.Method} {request.RequestUri?.AbsoluteUri}{body}"));
    }

    public static void Reply(Trip trip, Reply reply, Redactor redactor)
    {
        if (!trip.Log.WantsDebug) return;
        if (!trip.Call.Endpoint.NeedsToken)
        {
            // The answer to a sign-in is the secret itself, before the redactor can know it.
            trip.Log.Debug($"< HTTP {reply.Status} {reply.ContentType} (the answer to a sign-in is not shown)");
            return;
        }

        var text = Encoding.UTF8.GetString(reply.Body.Span[..Math.Min(reply.Body.Length, MostBytes)]);
        var rest = reply.Body.Length > MostBytes ? $" … ({reply.Body.Length} bytes)" : "";
        trip.Log.Debug(redactor.Clean($"< HTTP {reply.Status} {reply.ContentType}\n{text}{rest}"));
    }

    /// <summary>How much of a streamed body has left.</summary>
    public static void Progress(Trip trip, string vendor, BodySource body, long sent) =>
        trip.Log.Progress($"{vendor} {trip.Call.Endpoint.Name}", body.Name, (int)(sent * 100 / Math.Max(1, body.Length)));

    public static void Verdict(Trip trip, Verdict verdict, string vendor, TimeSpan took, Activity? activity, Redactor redactor)
    {
        var name = trip.Call.Endpoint.Name;
        if (trip.Log.WantsVerbose) trip.Log.Verbose(SendingStrings.FormatAttemptEnded(vendor, name, trip.Attempts, redactor.Clean(Describe(verdict)), $"{took.TotalMilliseconds:0}"));
        if (activity is null) return;
        var result = redactor.Clean(Tag(verdict));
        activity.SetTag("crm.vendor", vendor).SetTag("crm.operation", name).SetTag("crm.attempt", trip.Attempts).SetTag("crm.result", result);
        if (verdict is not Sending.Verdict.Accepted) activity.SetStatus(ActivityStatusCode.Error, result);
    }

    // Read by machines, so it is the same in all languages.
    private static string Tag(Verdict verdict) => verdict switch
    {
        Sending.Verdict.Refused refused => $"{nameof(Sending.Verdict.Refused)} {refused.Code}",
        Sending.Verdict.Unproven { Left: false } => "NotSent",
        _ => verdict.GetType().Name,
    };

    private static string Describe(Verdict verdict) => verdict switch
    {
        Sending.Verdict.Accepted { Note: { Length: > 0 } note } => SendingStrings.FormatAcceptedWithNote(note),
        Sending.Verdict.Accepted => SendingStrings.Accepted,
        Sending.Verdict.Refused refused => SendingStrings.FormatRefusedWith(refused.Code, refused.Message),
        Sending.Verdict.Throttled throttled => SendingStrings.FormatThrottledWith(throttled.Why),
        Sending.Verdict.TokenStale stale => SendingStrings.FormatTokenStaleWith(stale.Why),
        Sending.Verdict.Unproven { Left: false } unproven => SendingStrings.FormatNotSentWith(unproven.Why),
        Sending.Verdict.Unproven unproven => SendingStrings.FormatNoProofWith(unproven.Why),
        _ => verdict.ToString(),
    };
}
