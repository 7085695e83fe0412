using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrmTools.Core.Reading;

/// <summary>A time in any of the vendors' forms; blank and zero are null.</summary>
internal sealed class TimeConverter : JsonConverter<DateTimeOffset?>
{
    public override bool HandleNull => true;

    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (ChinaTime.TryReadUsual(Scalar.Plain(ref reader), out var usual)) return usual;
        if (Scalar.Text(ref reader) is not { } text || ChinaTime.IsNever(text)) return null;
        return ChinaTime.TryParse(text, out var time) ? time : throw Scalar.Unfit(text, ReadingStrings.Time);
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options)
    {
        if (value is { } time) writer.WriteStringValue(ChinaTime.Format(time));
        else writer.WriteNullValue();
    }
}
