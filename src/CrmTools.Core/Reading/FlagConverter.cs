using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrmTools.Core.Reading;

/// <summary>A flag in its four spellings: true/false, 1/0, yes/no, Y/N; blank is null.</summary>
internal sealed class FlagConverter : JsonConverter<bool?>
{
    public override bool HandleNull => true;

    public override bool? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (Scalar.Plain(ref reader) is [(byte)'0' or (byte)'1'] digit) return digit[0] == '1';
        return Scalar.Text(ref reader) is not { } text ? null : text.Trim().ToLowerInvariant() switch
        {
            "1" or "true" or "yes" or "y" => true,
            "0" or "false" or "no" or "n" => false,
            _ => throw Scalar.Unfit(text, ReadingStrings.Flag),
        };
    }

    public override void Write(Utf8JsonWriter writer, bool? value, JsonSerializerOptions options)
    {
        if (value is { } flag) writer.WriteBooleanValue(flag);
        else writer.WriteNullValue();
    }
}
