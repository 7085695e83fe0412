using System.Text.Json.Nodes;

namespace CrmTools.Sandbox.Marketingforce;

/// <summary>What an operation reads of a request.</summary>
internal sealed record MarketingforceInput(JsonObject Body, bool IsCustomPath, string User, MarketingforceTokens Tokens)
{
    /// <summary>The part <c>data</c>, or the refusal 10006.</summary>
    public JsonObject Data => Child(Body, "data");

    public static JsonObject Child(JsonObject parent, string name) => parent[name] as JsonObject ?? throw MarketingforceRefusal.Illegal(name);

    public static string Text(JsonObject parent, string name) =>
        parent[name] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : throw MarketingforceRefusal.Illegal(name);

    public static int Number(JsonObject parent, string name, int usual)
    {
        if (parent[name] is not { } node) return usual;
        return node is JsonValue value && value.TryGetValue<int>(out var number) ? number : throw MarketingforceRefusal.Illegal(name);
    }

    /// <summary>A list of objects, empty when it is not there.</summary>
    public static IEnumerable<JsonObject> Objects(JsonObject parent, string name) => parent[name] switch
    {
        null => [],
        JsonArray list => list.Select(item => item as JsonObject ?? throw MarketingforceRefusal.Illegal(name)),
        _ => throw MarketingforceRefusal.Illegal(name),
    };
}
