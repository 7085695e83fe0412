using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CrmTools.Core.Reading;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>
/// Names with values in every form: a list of <c>{"name","value"}</c>, one such object, an object of names, any of these as JSON text, or plain
/// text such as <c>颜色:白色;尺码:XXL</c>.
/// </summary>
internal sealed class FkwPropsConverter : JsonConverter<FkwProps>
{
    public override bool HandleNull => true;

    public override FkwProps Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var props = new FkwProps();
        Add(props, document.RootElement);
        return props;
    }

    public override void Write(Utf8JsonWriter writer, FkwProps value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Lists are only read.");

    private static void Add(FkwProps props, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray()) Add(props, item);
                break;
            case JsonValueKind.Object when value.TryGetProperty("name", out var name):
                props.Add(new(Text(name) ?? "", value.TryGetProperty("value", out var given) ? Text(given) : null));
                break;
            case JsonValueKind.Object:
                // Numbered properties hold the objects of a list; others are names themselves.
                foreach (var field in value.EnumerateObject())
                {
                    if (field.Value.ValueKind == JsonValueKind.Object) Add(props, field.Value);
                    else props.Add(new(ExtraFields.Name(field), Text(field.Value)));
                }

                break;
            case JsonValueKind.String:
                FromText(props, ExtraFields.Text(value).Trim());
                break;
            case JsonValueKind.Null:
                break;
            default:
                throw Scalar.Unfit(value.GetRawText(), FkwStrings.ListOfNamesAndValues);
        }
    }

    private static void FromText(FkwProps props, string text)
    {
        if (text.Length == 0) return;
        if (text[0] is '[' or '{')
        {
            using var document = JsonDocument.Parse(FkwRepair.TryRepair(Encoding.UTF8.GetBytes(text), out var repaired) ? repaired : Encoding.UTF8.GetBytes(text));
            Add(props, document.RootElement);
            return;
        }

        foreach (var part in text.Split([';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = part.IndexOfAny([':', '：']);
            props.Add(colon < 0 ? new(part, null) : new(part[..colon].Trim(), part[(colon + 1)..].Trim()));
        }
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => ExtraFields.Text(value) is { Length: > 0 } text ? text : null,
        JsonValueKind.Null => null,
        _ => value.GetRawText(),
    };
}
