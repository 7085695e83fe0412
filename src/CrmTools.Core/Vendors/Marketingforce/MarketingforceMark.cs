using System.Text.Json.Nodes;

namespace CrmTools.Core.Vendors.Marketingforce;

/// <summary>The field and value by which a created record is known again.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">Its value as it is sent.</param>
internal sealed record MarketingforceMark(string Field, JsonValue Value)
{
    /// <summary>The value as a filter takes it.</summary>
    public object Plain => Value.TryGetValue<string>(out var text) ? text
        : Value.TryGetValue<bool>(out var flag) ? flag
        : Value.TryGetValue<long>(out var whole) ? whole
        : Value.GetValue<decimal>();

    /// <summary>The mark of a record of this object as text.</summary>
    public string Text(string objectName) =>
        new JsonObject { ["object"] = objectName, ["field"] = Field, ["value"] = Value.DeepClone() }.ToJsonString();

    /// <summary>Object and mark again.</summary>
    public static (string ObjectName, MarketingforceMark Mark) Parse(string text)
    {
        var stored = JsonNode.Parse(text)!.AsObject();
        return ((string)stored["object"]!, new MarketingforceMark((string)stored["field"]!, stored["value"]!.AsValue()));
    }
}
