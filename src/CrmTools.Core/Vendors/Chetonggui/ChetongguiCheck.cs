namespace CrmTools.Core.Vendors.Chetonggui;

/// <summary>Checks that several operations share.</summary>
internal static class ChetongguiCheck
{
    /// <summary>A number that must be given and is 0 or more.</summary>
    public static decimal NotNegative(decimal? value, string field, Func<string> remedy) => value switch
    {
        null => throw CrmError.Invalid(field, CommonStrings.NothingGiven, remedy()),
        < 0 => throw CrmError.Invalid(field, VendorStrings.FormatIsNegative(value), remedy()),
        _ => value.Value,
    };

    /// <summary>A discount in per cent, above 0 and at most 100, as the vendor counts it: 98.5 is 9850. Null stays null.</summary>
    public static int? Hundredths(decimal? percent, string field)
    {
        if (percent is not { } given) return null;
        if (given is <= 0 or > 100) throw CrmError.Invalid(field, ChetongguiStrings.FormatDiscountOutOfRange(given), ChetongguiStrings.GiveDiscount);
        var hundredths = given * 100;
        return hundredths == decimal.Truncate(hundredths)
            ? (int)hundredths
            : throw CrmError.Invalid(field, ChetongguiStrings.FormatTooManyDecimals(given), ChetongguiStrings.GiveDiscount);
    }

    /// <summary>Refuses * where one thing must be meant.</summary>
    public static string One(string? value, string field, Func<string> remedy)
    {
        var text = Checking.Check.Required(value, field, remedy);
        return text != "*" ? text : throw CrmError.Invalid(field, ChetongguiStrings.NotOneOfThem, remedy());
    }
}
