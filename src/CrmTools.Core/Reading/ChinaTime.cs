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

    /// <summary>
    /// The two forms that nearly all times come in, <c>yyyy-MM-dd HH:mm:ss</c> and <c>yyyy-MM-dd</c>, without making text of them first. False says
    /// only that it is neither.
    /// </summary>
    public static bool TryReadUsual(ReadOnlySpan<byte> text, out DateTimeOffset time)
    {
        time = default;
        if (text.Length is not (10 or 19) || text[4] != '-' || text[7] != '-') return false;
        int hour = 0, minute = 0, second = 0;
        if (text.Length == 19)
        {
            if (text[10] != ' ' || text[13] != ':' || text[16] != ':') return false;
            (hour, minute, second) = (Number(text[11..13]), Number(text[14..16]), Number(text[17..]));
        }

        var (year, month, day) = (Number(text[..4]), Number(text[5..7]), Number(text[8..10]));
        var isTime = year >= 1800 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) && hour is >= 0 and <= 23 && minute is >= 0 and <= 59 && second is >= 0 and <= 59;
        if (isTime) time = new DateTimeOffset(year, month, day, hour, minute, second, Offset);
        return isTime;
    }

    // Less than any number that counts where a letter is no digit.
    private static int Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9') return -1;
            number = (number * 10) + (digit - '0');
        }

        return number;
    }

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
