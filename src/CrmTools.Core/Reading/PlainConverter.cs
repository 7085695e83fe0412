using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrmTools.Core.Reading;

/// <summary>An unknown field as a plain value; see <see cref="ExtraFields.Plain"/>, which does the rarer kinds.</summary>
internal sealed class PlainConverter : JsonConverter<object?>
{
    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader);

    /// <summary>Reads the value that the reader stands on.</summary>
    public static object? Read(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String: return Text(ref reader);
            case JsonTokenType.True: return true;
            case JsonTokenType.False: return false;
            case JsonTokenType.Null: return null;
            case JsonTokenType.Number when reader.TryGetInt64(out var whole): return whole;
            default: return ExtraFields.Plain(JsonElement.ParseValue(ref reader));
        }
    }

    public override void Write(Utf8JsonWriter writer, object? value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Unknown fields are only read.");

    // Half a surrogate pair, as servers leave it that cut texts by length, is no text to .NET; what else came is still wanted.
    private static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }
    }
}
