using System.Globalization;
using System.Management.Automation;
using System.Text.RegularExpressions;

namespace CrmTools.Binding;

/// <summary>
/// Reads times and days in the forms that vendors print, people type and files hold. A time without an offset is this machine's, as everywhere in
/// PowerShell; Unix time needs none.
/// </summary>
internal static partial class PointInTime
{
    /// <summary>What is taken, for messages.</summary>
    public static string Help => BindingStrings.GiveTime;

    /// <summary>What is taken as a day, for messages.</summary>
    public static string DayHelp => BindingStrings.GiveDay;

    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    private static readonly string[] Forms =
    [
        "yyyy-M-d", "yyyy-M-d H:m", "yyyy-M-d H:m:s", "yyyy-M-d'T'H:m:s", "yyyy-M-d'T'H:m:s.FFFFFFF", "yyyy/M/d", "yyyy/M/d H:m", "yyyy/M/d H:m:s", "yyyyMMdd", "yyyyMMddHHmmss",
        "yyyy'年'M'月'd'日'", "yyyy'年'M'月'd'日'H:m", "yyyy'年'M'月'd'日' H:m", "yyyy'年'M'月'd'日'H:m:s", "yyyy'年'M'月'd'日' H:m:s", "yyyy'年'M'月'd'日'H'时'm'分's'秒'",
    ];

    /// <summary>A point in time, with this machine's offset where none was given.</summary>
    public static bool TryRead(object? value, out DateTimeOffset time)
    {
        time = default;
        switch (value is PSObject wrapped ? wrapped.BaseObject : value)
        {
            case DateTimeOffset given:
                time = given;
                return true;
            case DateTime given:
                return TryPlace(given, out time);
            case string text:
                return TryRead(text.Trim(), out time);
            case int or long or decimal { Scale: 0 }:
                return TryRead(Convert.ToString(value, CultureInfo.InvariantCulture)!, out time);
            default:
                return TryUnpack(value, out time);
        }
    }

    /// <summary>A day. Of a time with an offset it is the day there; of Unix time the day in China, whose vendors print it.</summary>
    public static bool TryReadDay(object? value, out DateTime day)
    {
        var isTime = TryRead(value, out var time);
        day = IsUnix(Convert.ToString(value, CultureInfo.InvariantCulture)?.Trim() ?? "") ? time.ToOffset(China).Date : time.Date;
        return isTime;
    }

    private static bool TryRead(string text, out DateTimeOffset time)
    {
        time = default;
        if (IsUnix(text))
        {
            var unix = long.Parse(text, CultureInfo.InvariantCulture);
            time = Math.Abs(unix) >= 100_000_000_000 ? DateTimeOffset.FromUnixTimeMilliseconds(unix) : DateTimeOffset.FromUnixTimeSeconds(unix);
            return true;
        }

        if (DateTime.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)) return TryPlace(local, out time);

        // What else PowerShell itself reads, as long as it names its year, or is a time of today: 3.5 is no day, and 8/3/26 could be several.
        return (FullYear().IsMatch(text) || TimeOfDay().IsMatch(text)) && !decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out time);
    }

    private static bool TryPlace(DateTime local, out DateTimeOffset time)
    {
        time = default;
        if (local.Year is <= 1 or >= 9999) return false;
        time = new DateTimeOffset(local);
        return true;
    }

    // A DateTimeOffset that was stored with Export-Clixml comes back as a bag of its properties.
    private static bool TryUnpack(object? value, out DateTimeOffset time)
    {
        var utc = value switch
        {
            IReadOnlyDictionary<string, object?> fields => fields.GetValueOrDefault("UtcDateTime"),
            PSObject bag => bag.Properties["UtcDateTime"]?.Value,
            _ => null,
        };
        time = utc is DateTime known ? new DateTimeOffset(known) : default;
        return utc is DateTime;
    }

    // Eight digits are a day and fourteen a time; nine or ten are seconds from 1970, twelve or thirteen milliseconds, others could be anything.
    private static bool IsUnix(string text) => Unix().IsMatch(text);

    [GeneratedRegex(@"^-?(\d{9,10}|\d{12,13})$", RegexOptions.CultureInvariant)]
    private static partial Regex Unix();

    [GeneratedRegex(@"(?<!\d)\d{4}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex FullYear();

    [GeneratedRegex(@"^\d{1,2}:\d{2}(:\d{2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex TimeOfDay();
}
