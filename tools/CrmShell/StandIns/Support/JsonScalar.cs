using System.Globalization;
using System.Management.Automation;
using System.Numerics;
using System.Text;

namespace CrmTools.Shell.StandIns.Support;

/// <summary>Single values of JSON as ConvertTo-Json writes them.</summary>
internal static class JsonScalar
{
    /// <summary>The JSON of a value that is neither an object nor a list; null for those.</summary>
    internal static string? TryRender(object? value, bool enumsAsStrings) => value switch
    {
        null or DBNull => "null",
        string or char or Guid or Uri or TimeZoneInfo or Version or Type or ScriptBlock => Quote($"{value}"),
        bool flag => flag ? "true" : "false",
        SwitchParameter flag => flag ? "true" : "false",
        DateTime date => Quote(date.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture)),
        DateTimeOffset date => Quote(date.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture)),
        Enum named => enumsAsStrings ? Quote(named.ToString()) : named.ToString("D"),
        double or float or decimal => Fraction((IFormattable)value),
        BigInteger or sbyte or byte or short or ushort or int or uint or long or ulong =>
            ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>A JSON string. Only what JSON itself demands is escaped: Chinese text stays readable.</summary>
    internal static string Quote(string value)
    {
        var quoted = new StringBuilder(value.Length + 2).Append('"');
        foreach (var character in value)
        {
            _ = character switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\b' => quoted.Append("\\b"),
                '\f' => quoted.Append("\\f"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                < ' ' or '\u0085' or '\u2028' or '\u2029' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => quoted.Append(character),
            };
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>A fraction stays recognizable as one, 1.0 and not 1; what is no number becomes text.</summary>
    private static string Fraction(IFormattable value)
    {
        var text = value.ToString(null, CultureInfo.InvariantCulture);
        if (text is "NaN" or "Infinity" or "-Infinity")
            return Quote(text);

        return text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text;
    }
}
