using System.Globalization;
using System.Management.Automation;

namespace CrmTools.Binding;

/// <summary>Reads named values of any kind as the types the core wants, and says which one does not fit.</summary>
internal sealed class Fields(IReadOnlyDictionary<string, object?> values, string prefix = "")
{
    public object? this[string name] => values.TryGetValue(name, out var value) && value is not "" ? value : null;

    public string? Text(string name) => this[name] switch
    {
        null => null,
        IFormattable value and not Enum => value.ToString(null, CultureInfo.InvariantCulture),
        var value => value.ToString(),
    };

    public decimal? Number(string name)
    {
        switch (this[name])
        {
            case null: return null;
            case string text when decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number):
                return number;
            case sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal:
                return Convert.ToDecimal(this[name], CultureInfo.InvariantCulture);
            default: throw CrmError.Invalid(prefix + name, BindingStrings.FormatNotANumber(this[name]), BindingStrings.GiveDigits);
        }
    }

    /// <summary>A time in the forms of <see cref="PointInTime"/>; without an offset it is this machine's.</summary>
    public DateTimeOffset? Time(string name)
    {
        if (Blank.Is(this[name])) return null;
        return PointInTime.TryRead(this[name], out var time) ? time : throw CrmError.Invalid(prefix + name, BindingStrings.FormatNotATime(this[name]), PointInTime.Help);
    }

    public T? Choice<T>(string name)
        where T : struct, Enum => this[name] switch
    {
        null => null,
        T value => value,
        var value when LanguagePrimitives.TryConvertTo<T>(value, out var choice) && Enum.IsDefined(choice) => choice,
        var value => throw CrmError.Invalid(prefix + name, BindingStrings.FormatNotKnown(value), BindingStrings.FormatGiveOneOf(string.Join(", ", Enum.GetNames<T>()))),
    };
}
