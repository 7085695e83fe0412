using System.Net.Http.Headers;

namespace CrmTools.Core.Sending;

/// <summary>Reads Retry-After in both forms of RFC 9110.</summary>
internal static class RetryAfter
{
    /// <summary>
    /// The wait, never negative. A date is compared with the server's own Date, so that a clock that differs from ours does not matter.
    /// </summary>
    public static TimeSpan? Read(HttpResponseHeaders headers, DateTimeOffset now)
    {
        var value = headers.RetryAfter;
        if (value is null) return null;
        var wait = value.Delta ?? (value.Date is { } date ? date - (headers.Date ?? now) : TimeSpan.Zero);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
