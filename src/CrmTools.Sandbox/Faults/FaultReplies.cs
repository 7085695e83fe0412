using System.Globalization;

namespace CrmTools.Sandbox;

/// <summary>Replies that no vendor writes: those of proxies, gateways and rate limiters in front of it.</summary>
internal static class FaultReplies
{
    private static readonly byte[] GarbagePage =
        """
        <html>
        <head><title>502 Bad Gateway</title></head>
        <body>
        <center><h1>502 Bad Gateway</h1></center>
        <hr><center>nginx/1.18.0</center>
        </body>
        </html>

        """u8.ToArray();

    public static SandboxReply Throttled(FaultRule rule, DateTimeOffset now) =>
        WithRetryAfter(rule, now, rule.Status ?? 429, "Too Many Requests");

    public static SandboxReply ServerError(FaultRule rule, DateTimeOffset now) =>
        WithRetryAfter(rule, now, rule.Status ?? 503, "Service Unavailable");

    public static SandboxReply Garbage(FaultRule rule) =>
        new() { Status = rule.Status ?? 200, ContentType = "text/html", Body = GarbagePage };

    public static SandboxReply Lost(WireEnd end) => new() { Status = 0, End = end };

    public static SandboxReply Truncated(FaultRule rule, SandboxReply whole)
    {
        // At least one byte is missing, or nothing would be wrong.
        var bytes = Math.Clamp(rule.Bytes ?? whole.Body.Length / 2, 0, Math.Max(0, whole.Body.Length - 1));
        return whole with { End = WireEnd.Truncated, BytesSent = bytes };
    }

    private static SandboxReply WithRetryAfter(FaultRule rule, DateTimeOffset now, int status, string text)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (rule.RetryAfter is { } wait)
        {
            headers["Retry-After"] = rule.RetryAfterAsDate
                ? (now + wait).ToString("R", CultureInfo.InvariantCulture)
                : ((long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        return new() { Status = status, ContentType = "text/plain", Headers = headers, Body = System.Text.Encoding.ASCII.GetBytes(text) };
    }
}
