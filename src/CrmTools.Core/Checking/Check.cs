using System.Globalization;

namespace CrmTools.Core.Checking;

/// <summary>
/// Checks of what a user gives, before anything is sent. Each names the parameter, the value's problem and the remedy. Remedies are functions:
/// these run for each piped row, and a text is looked up only where it is shown.
/// </summary>
internal static class Check
{
    /// <summary>A text that must be given.</summary>
    public static string Required(string? value, string field, Func<string> remedy) =>
        string.IsNullOrWhiteSpace(value) ? throw CrmError.Invalid(field, CommonStrings.NothingGiven, remedy()) : value.Trim();

    /// <summary>A positive whole number, such as a member id.</summary>
    public static long Id(string? value, string field, Func<string> remedy)
    {
        var text = Required(value, field, remedy);
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0
            ? id
            : throw CrmError.Invalid(field, CheckStrings.FormatNotAnId(text), remedy());
    }

    /// <summary>A mobile number of eleven digits that begins with 1; null stays null.</summary>
    public static string? Mobile(string? value, string field = "Mobile")
    {
        if (value is null) return null;
        var text = value.Trim();
        if (text.Length == 11 && text[0] == '1' && text.All(char.IsAsciiDigit)) return text;
        var digits = text.Count(char.IsAsciiDigit);
        var problem = digits != text.Length ? CheckStrings.FormatMobileHasOtherCharacters(text)
            : digits != 11 ? CheckStrings.FormatMobileHasDigits(text, digits) : CheckStrings.FormatMobileBeginsOtherwise(text);
        throw CrmError.Invalid(field, problem, CheckStrings.GiveMobile);
    }

    /// <summary>An address with one @ and something on both sides; null stays null.</summary>
    public static string? Email(string? value, string field = "Email")
    {
        if (value is null) return null;
        var text = value.Trim();
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == text.LastIndexOf('@') && at < text.Length - 1 && !text.Any(char.IsWhiteSpace)
            ? text
            : throw CrmError.Invalid(field, CheckStrings.FormatNotAnEmail(text), CheckStrings.GiveEmail);
    }

    /// <summary>A birthday that is neither in the future nor before 1900; null stays null.</summary>
    public static DateTime? Birthday(DateTime? value, DateTimeOffset now, string field = "Birthday")
    {
        if (value is not { } day) return null;
        if (day.Date > now.ToOffset(Reading.ChinaTime.Offset).Date)
            throw CrmError.Invalid(field, CheckStrings.FormatBirthdayInFuture($"{day:yyyy-MM-dd}"), CheckStrings.GiveBirthday);
        if (day.Year < 1900) throw CrmError.Invalid(field, CheckStrings.FormatBirthdayTooEarly($"{day:yyyy-MM-dd}"), CheckStrings.GiveBirthday);
        return day.Date;
    }

    /// <summary>A text of limited length; null stays null.</summary>
    public static string? MaxLength(string? value, int length, string field) => value is null || value.Length <= length
        ? value
        : throw CrmError.Invalid(field, CheckStrings.FormatTooLong(value.Length), CheckStrings.FormatShorten(length));

    /// <summary>A change of points that changes something.</summary>
    public static long Change(long point, string field = "Point") => point switch
    {
        0 => throw CrmError.Invalid(field, CheckStrings.ChangesNothing, CheckStrings.GiveChange),

        // The one number that has no opposite.
        long.MinValue => throw CrmError.Invalid(field, CheckStrings.FormatTooSmall(point), CheckStrings.FormatGiveNumberFromTo(-long.MaxValue, long.MaxValue)),
        _ => point,
    };

    /// <summary>An id as one segment of an address, escaped.</summary>
    public static string Segment(string value, string field) => value is "." or ".."
        ? throw CrmError.Invalid(field, CheckStrings.FormatCannotStandInAddress(value), CheckStrings.GiveId)
        : Uri.EscapeDataString(value);

    /// <summary>A range whose end is not before its start.</summary>
    public static void Range(DateTimeOffset? after, DateTimeOffset? before, string afterField, string beforeField)
    {
        if (after > before)
            throw CrmError.Invalid(beforeField, CheckStrings.FormatRangeEndsBeforeStart($"{before:yyyy-MM-dd HH:mm:ss}", afterField), CheckStrings.FormatGiveLaterEnd(beforeField, afterField));
    }

    /// <summary>A page size within the vendor's limit.</summary>
    public static int PageSize(int? value, int usual, int most) => value switch
    {
        null => usual,
        >= 1 when value <= most => value.Value,
        _ => throw CrmError.Invalid("PageSize", CheckStrings.FormatPageSizeOutOfRange(value, most), CheckStrings.FormatGivePageSize(usual, most)),
    };

    /// <summary>Refuses a criterion that this vendor cannot use, rather than ignoring it.</summary>
    public static void NotUsed(string vendor, object? value, string field, Func<string> instead)
    {
        if (value is not null) throw CrmError.Invalid(field, CheckStrings.FormatNotUsableHere(vendor), instead());
    }
}
