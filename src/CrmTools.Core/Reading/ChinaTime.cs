using System.Globalization;

namespace CrmTools.Core.Reading;

/// <summary>The vendors' times: China Standard Time, in every form they print.</summary>
internal static class ChinaTime
{
    /// <summary>China Standard Time; no daylight saving since 1991.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    private static readonly string[] Forms =
    [
        "yyyy-M-d H:m:s", "yyyy-M-d H:m", "yyyy-M-d", "yyyyMMdd", "yyyyMMddHHmmss", "yyyy/M/d H:m:s", "yyyy/M/d",
        "yyyy'年'M'月'd'日'H:m:s", "yyyy'年'M'月'd'日' H:m:s", "yyyy'年'M'月'd'日'", "yyyy-M-d'T'H:m:s", "yyyy-M-d'T'H:m:s.FFFFFFF",
    ];

    /// <summary>As all vendors accept it: <c>yyyy-MM-dd HH:mm:ss</c>.</summary>
    public static string Format(DateTimeOffset time) => time.ToOffset(Offset).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>A day: <c>yyyy-MM-dd</c>.</summary>
    public static string FormatDay(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A time in any of the vendors' forms, with an offset, or as Unix seconds or milliseconds.</summary>
    public static bool TryParse(string text, out DateTimeOffset time)
    {
        text = text.Trim();
        if (DateTime.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local.Year > 1)
        {
            time = new DateTimeOffset(local, Offset);
            return true;
        }

        // Whoever was born before 1970 has a negative one.
        var digits = text.AsSpan().TrimStart('-').Length;
        if (digits is >= 7 and <= 13 && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var unix))
        {
            time = FromUnix(unix);
            return true;
        }

        const DateTimeStyles withOffset = DateTimeStyles.AssumeUniversal;
        return DateTimeOffset.TryParseExact(text, ["O", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mm:ssK"],
            CultureInfo.InvariantCulture, withOffset, out time);
    }

    /// <summary>Unix time: milliseconds from 12 digits on, seconds below.</summary>
    public static DateTimeOffset FromUnix(long unix) => (Math.Abs(unix) >= 100_000_000_000
        ? DateTimeOffset.FromUnixTimeMilliseconds(unix)
        : DateTimeOffset.FromUnixTimeSeconds(unix)).ToOffset(Offset);

    /// <summary>True for the zeros and dashes by which vendors say "never"; .NET servers print the year 1.</summary>
    public static bool IsNever(string text) => text.Trim() is "" or "0" or "-"
        || text.StartsWith("0000-00-00", StringComparison.Ordinal)
        || text.StartsWith("0001-01-01", StringComparison.Ordinal);
}
