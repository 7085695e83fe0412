using System.Text.Json;

namespace CrmTools.Core.Reading;

/// <summary>What a vendor sent beyond the fields we know, as plain values that print, export and serialize.</summary>
internal static class ExtraFields
{
    private static readonly Dictionary<string, object?> None = [];

    public static IReadOnlyDictionary<string, object?> From(Dictionary<string, JsonElement>? fields) => fields is null or { Count: 0 }
        ? None
        : fields.ToDictionary(field => field.Key, field => Plain(field.Value), StringComparer.Ordinal);

    /// <summary>Numbers as long or decimal, objects as dictionaries, arrays as arrays.</summary>
    public static object? Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.TryGetInt64(out var whole) ? whole : value.TryGetDecimal(out var number) ? number : value.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => value.EnumerateArray().Select(Plain).ToArray(),
        JsonValueKind.Object => value.EnumerateObject().ToDictionary(field => field.Name, field => Plain(field.Value), StringComparer.Ordinal),
        _ => null,
    };
}
