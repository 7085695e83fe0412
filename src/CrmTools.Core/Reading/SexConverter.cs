using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrmTools.Core.Reading;

/// <summary>Sex as 0/1/2, in English (with the vendors' spelling of unknown) or in Chinese; blank is null.</summary>
internal sealed class SexConverter : JsonConverter<CrmSex?>
{
    public override bool HandleNull => true;

    public override CrmSex? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Scalar.Text(ref reader) is not { } text ? null : text.Trim().ToLowerInvariant() switch
        {
            "0" or "unkown" or "unknown" or "未知" => CrmSex.Unknown,
            "1" or "male" or "m" or "男" => CrmSex.Male,
            "2" or "female" or "f" or "女" => CrmSex.Female,
            _ => throw Scalar.Unfit(text, ReadingStrings.Sex),
        };

    public override void Write(Utf8JsonWriter writer, CrmSex? value, JsonSerializerOptions options)
    {
        if (value is { } sex) writer.WriteNumberValue((int)sex);
        else writer.WriteNullValue();
    }
}
