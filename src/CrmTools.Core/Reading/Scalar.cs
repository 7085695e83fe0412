using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CrmTools.Core.Reading;

/// <summary>A JSON scalar as text, whatever its kind: vendors send numbers as text and text as numbers.</summary>
internal static class Scalar
{
    /// <summary>The text, null for null and for blank text.</summary>
    /// <exception cref="JsonException">It is an object or an array.</exception>
    public static string? Text(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null: return null;
            case JsonTokenType.True: return "true";
            case JsonTokenType.False: return "false";
            case JsonTokenType.Number:
                return reader.HasValueSequence ? reader.GetDecimal().ToString(CultureInfo.InvariantCulture) : Encoding.UTF8.GetString(reader.ValueSpan);
            case JsonTokenType.String:
                var text = reader.GetString();
                return string.IsNullOrWhiteSpace(text) ? null : text;

            // PHP writes an empty value as an empty array.
            case JsonTokenType.StartArray when reader.Read() && reader.TokenType == JsonTokenType.EndArray: return null;
            default: throw new JsonException(ReadingStrings.FormatSingleValueExpected(reader.TokenType));
        }
    }

    /// <summary>The letters between the quotation marks as they came, where they stand for themselves; empty for everything else.</summary>
    public static ReadOnlySpan<byte> Plain(ref Utf8JsonReader reader) =>
        reader is { TokenType: JsonTokenType.String, HasValueSequence: false, ValueIsEscaped: false } ? reader.ValueSpan : default;

    /// <summary>The failure of a converter, naming the value.</summary>
    public static JsonException Unfit(string text, string wanted) => new(ReadingStrings.FormatIsNot(text, wanted));
}
