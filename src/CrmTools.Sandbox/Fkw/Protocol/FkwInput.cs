using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CrmTools.Sandbox.Fkw;

/// <summary>What an operation gets of its request: parameters of the query string, and an upload's body.</summary>
internal sealed class FkwInput(IReadOnlyDictionary<string, string> parameters, SandboxRequest request)
{
    public SandboxRequest Request => request;

    /// <summary>Rows that are younger are not listed.</summary>
    public TimeSpan LogLag { get; init; }

    /// <summary>A parameter, null where it is absent or empty.</summary>
    public string? Text(string name) => parameters.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    public string Required(string name) => Text(name) ?? throw FkwRefusal.Missing(name);

    public int? Whole(string name) => Text(name) is not { } text ? null
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw FkwRefusal.Wrong(name);

    public int RequiredWhole(string name) => Whole(name) ?? throw FkwRefusal.Missing(name);

    /// <summary>Page number from 1 and page size from 1 to 200, both required.</summary>
    public (int Page, int Size) Page()
    {
        var (page, size) = (RequiredWhole("page_no"), RequiredWhole("page_size"));
        if (page < 1) throw FkwRefusal.Wrong("page_no");
        return size is >= 1 and <= 200 ? (page, size) : throw FkwRefusal.Bad("page_size最大为200");
    }

    public DateTimeOffset? Time(string name) => Text(name) is not { } text ? null
        : DateTime.TryParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? new DateTimeOffset(time, ChinaTime.Offset) : throw FkwRefusal.Wrong(name);

    /// <summary>A list in JSON text; empty where the parameter is absent.</summary>
    public JsonArray List(string name)
    {
        if (Text(name) is not { } text) return [];
        try
        {
            return JsonNode.Parse(text) as JsonArray ?? throw FkwRefusal.Wrong(name);
        }
        catch (JsonException)
        {
            throw FkwRefusal.Wrong(name);
        }
    }

    /// <summary>A list of <c>{"name","value"}</c>.</summary>
    public List<KeyValuePair<string, string>> Properties(string name) => Properties(List(name), name);

    public static List<KeyValuePair<string, string>> Properties(JsonArray list, string name) => [.. list.Select(item =>
        item is JsonObject one && Of(one, "name") is { } key && Of(one, "value") is { } value
            ? KeyValuePair.Create(key, value)
            : throw FkwRefusal.Wrong(name))];

    private static string? Of(JsonObject item, string name) =>
        item[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
}
