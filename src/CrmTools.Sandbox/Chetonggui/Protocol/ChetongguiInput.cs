using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CrmTools.Sandbox.Chetonggui;

/// <summary>The fields of a request, or of its <c>param</c>. Names are the document's, to the letter.</summary>
internal sealed class ChetongguiInput(JsonObject body)
{
    /// <summary>Rows that are younger are not listed.</summary>
    public TimeSpan LogLag { get; init; }

    /// <summary>What <c>param</c> holds.</summary>
    public ChetongguiInput Param => body["param"] is JsonObject param ? new(param) : throw new ChetongguiRefusal("缺少param");

    /// <summary><c>param</c> where it is an object, else the fields beside the credentials.</summary>
    public ChetongguiInput ParamOrSelf => body["param"] is JsonObject param ? new(param) : this;

    /// <summary>What <c>info</c> holds.</summary>
    public ChetongguiInput Info => body["info"] is JsonObject info ? new(info) : throw new ChetongguiRefusal("缺少info");

    /// <summary>The lines of <c>param</c>.</summary>
    public IReadOnlyList<ChetongguiInput> Lines => body["param"] is JsonArray { Count: > 0 } lines
        ? [.. lines.Select(line => line is JsonObject fields ? new ChetongguiInput(fields) : throw new ChetongguiRefusal("param格式错误"))]
        : throw new ChetongguiRefusal("缺少param");

    public int? OpType => body["op_type"] is { } type && int.TryParse(Plain(type), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : (body["param"] as JsonObject)?["op_type"] is { } inner && int.TryParse(Plain(inner), NumberStyles.None, CultureInfo.InvariantCulture, out number) ? number : null;

    /// <summary>The text, null where it is absent or blank.</summary>
    public string? Text(string name) => body[name] is { } value && Plain(value) is { Length: > 0 } text ? text : null;

    public string Required(string name) => Text(name) ?? throw new ChetongguiRefusal($"缺少{name}");

    public decimal Amount(string name) => Number(name) ?? throw new ChetongguiRefusal($"缺少{name}");

    public decimal? Number(string name)
    {
        if (Text(name) is not { } text) return null;
        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ChetongguiRefusal($"{name}必须是数字");
    }

    /// <summary>The fields as they were sent.</summary>
    public JsonObject Copy() => body.DeepClone().AsObject();

    private static string Plain(JsonNode value) => value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
}
