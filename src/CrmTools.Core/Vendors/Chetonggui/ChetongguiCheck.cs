namespace CrmTools.Core.Vendors.Chetonggui;

/// <summary>Checks that several operations share.</summary>
internal static class ChetongguiCheck
{
    /// <summary>A number that must be given and is 0 or more.</summary>
    public static decimal NotNegative(decimal? value, string field, Func<string> remedy) => value switch
    {
        null => throw CrmError.Invalid(field, "nothing was given", remedy()),
        < 0 => throw CrmError.Invalid(field, $"{value} is negative", remedy()),
        _ => value.Value,
    };

    /// <summary>A discount in per cent, above 0 and at most 100, as the vendor counts it: 98.5 is 9850. Null stays null.</summary>
    public static int? Hundredths(decimal? percent, string field)
    {
        if (percent is not { } given) return null;
        const string remedy = "Give the per cent of the price that is paid, such as 98.5.";
        if (given is <= 0 or > 100) throw CrmError.Invalid(field, $"{given} is not above 0 and at most 100", remedy);
        var hundredths = given * 100;
        return hundredths == decimal.Truncate(hundredths)
            ? (int)hundredths
            : throw CrmError.Invalid(field, $"{given} has more than two decimals", remedy);
    }

    /// <summary>Refuses * where one thing must be meant.</summary>
    public static string One(string? value, string field, Func<string> remedy)
    {
        var text = Checking.Check.Required(value, field, remedy);
        return text != "*" ? text : throw CrmError.Invalid(field, "* is not one of them", remedy());
    }
}
