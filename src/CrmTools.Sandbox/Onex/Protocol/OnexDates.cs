using System.Globalization;

namespace CrmTools.Sandbox.Onex;

/// <summary>Dates and times in ONex's forms.</summary>
internal static class OnexDates
{
    private static readonly string[] Accepted =
    [
        "yyyy-M-d H:m:s", "yyyy-M-d H:m", "yyyy-M-d", "yyyy/M/d H:m:s", "yyyy/M/d", "yyyy年M月d日H:m:s", "yyyy年M月d日 H:m:s", "yyyy年M月d日",
        "yyyyMMdd", "yyyyMMddHHmmss",
    ];

    public static string Time(DateTimeOffset time, OnexDateForm form, bool twelveHour = false)
    {
        var local = time.ToOffset(ChinaTime.Offset);
        if (form == OnexDateForm.Iso && !twelveHour) return Iso(local);
        var clock = twelveHour ? "hh:mm:ss" : "HH:mm:ss";
        return form switch
        {
            OnexDateForm.Compact => Text(local, "yyyyMMdd" + clock.Replace(":", "", StringComparison.Ordinal)),
            OnexDateForm.Unpadded => Text(local, "yyyy-M-d " + clock),
            OnexDateForm.Chinese => Text(local, "yyyy年M月d日" + clock),
            OnexDateForm.Unix => local.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            _ => Text(local, "yyyy-MM-dd " + clock),
        };
    }

    public static string Day(DateOnly day, OnexDateForm form)
    {
        var midnight = new DateTimeOffset(day, TimeOnly.MinValue, ChinaTime.Offset);
        return form switch
        {
            OnexDateForm.Compact => Text(midnight, "yyyyMMdd"),
            OnexDateForm.Unpadded => Text(midnight, "yyyy-M-d"),
            OnexDateForm.Chinese => Text(midnight, "yyyy年M月d日"),
            OnexDateForm.Unix => midnight.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            _ => Text(midnight, "yyyy-MM-dd"),
        };
    }

    public static bool TryParse(string text, out DateTimeOffset time)
    {
        var ok = DateTime.TryParseExact(text.Trim(), Accepted, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local);
        time = ok ? new DateTimeOffset(local, ChinaTime.Offset) : default;
        return ok;
    }

    // As "yyyy-MM-dd HH:mm:ss" does it, without reading that for each of a list's times.
    private static string Iso(DateTimeOffset time) => string.Create(19, time, static (text, time) =>
    {
        "0000-00-00 00:00:00".CopyTo(text);
        time.Year.TryFormat(text, out _, "0000", CultureInfo.InvariantCulture);
        Two(text[5..], time.Month);
        Two(text[8..], time.Day);
        Two(text[11..], time.Hour);
        Two(text[14..], time.Minute);
        Two(text[17..], time.Second);

        static void Two(Span<char> place, int number) => (place[0], place[1]) = ((char)('0' + (number / 10)), (char)('0' + (number % 10)));
    });

    private static string Text(DateTimeOffset time, string format) => time.ToString(format, CultureInfo.InvariantCulture);
}
