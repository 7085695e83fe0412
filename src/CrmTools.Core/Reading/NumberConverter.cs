using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrmTools.Core.Reading;

/// <summary>An amount that may come as text, with thousands separators too; blank is null.</summary>
internal sealed class NumberConverter : JsonConverter<decimal?>
{
    public override bool HandleNull => true;

    public override decimal? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var number)) return Trimmed(number);
        if (Scalar.Text(ref reader) is not { } text) return null;
        const NumberStyles styles = NumberStyles.Number | NumberStyles.AllowExponent;
        return decimal.TryParse(text, styles, CultureInfo.InvariantCulture, out number) ? Trimmed(number) : throw Scalar.Unfit(text, ReadingStrings.Number);
    }

    public override void Write(Utf8JsonWriter writer, decimal? value, JsonSerializerOptions options)
    {
        if (value is { } number) writer.WriteNumberValue(number);
        else writer.WriteNullValue();
    }

    // 101.0000 is 101: a decimal keeps the zeros it was written with, and shows them.
    private static decimal Trimmed(decimal number) => number / 1.0000000000000000000000000000m;
}
