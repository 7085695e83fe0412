using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrmTools.Core.Reading;

/// <summary>A day without a time of day, such as a birthday; blank and zero are null.</summary>
internal sealed class DayConverter : JsonConverter<DateTime?>
{
    public override bool HandleNull => true;

    public override DateTime? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (ChinaTime.TryReadUsual(Scalar.Plain(ref reader), out var usual)) return usual.Date;
        if (Scalar.Text(ref reader) is not { } text || ChinaTime.IsNever(text)) return null;

        // Eight digits are a date before they are a Unix time, and shops keep birthdays in either form.
        return ChinaTime.TryParse(text, out var time) ? time.Date : throw Scalar.Unfit(text, ReadingStrings.Date);
    }

    public override void Write(Utf8JsonWriter writer, DateTime? value, JsonSerializerOptions options)
    {
        if (value is { } day) writer.WriteStringValue(ChinaTime.FormatDay(day));
        else writer.WriteNullValue();
    }
}
