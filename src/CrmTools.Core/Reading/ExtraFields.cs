using System.Text.Json;

namespace CrmTools.Core.Reading;

/// <summary>What a vendor sent beyond the fields we know, as plain values that print, export and serialize.</summary>
internal static class ExtraFields
{
    private static readonly Dictionary<string, object?> None = [];

    public static IReadOnlyDictionary<string, object?> From(IReadOnlyDictionary<string, object?>? fields) => fields ?? None;

    /// <summary>Numbers as long or decimal, objects as dictionaries, arrays as arrays.</summary>
    public static object? Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Text(value),
        JsonValueKind.Number => value.TryGetInt64(out var whole) ? whole : value.TryGetDecimal(out var number) ? number : value.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => value.EnumerateArray().Select(Plain).ToArray(),
        JsonValueKind.Object => Group(value),
        _ => null,
    };

    // Of a name that comes twice the last counts, as everywhere in JSON.
    private static Dictionary<string, object?> Group(JsonElement value)
    {
        var group = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in value.EnumerateObject()) group[Name(field)] = Plain(field.Value);
        return group;
    }

    /// <summary>
    /// A text, as far as it is one: half a surrogate pair, as servers leave it that cut texts by length, is none to .NET, and what else came is still wanted.
    /// </summary>
    public static string Text(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Raw(value);
        }
    }

    /// <summary>The name of the property that the reader stands on; a question mark where it is no text.</summary>
    public static string Name(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "?";
        }
    }

    // Bytes that are no UTF-8 are not even raw text.
    private static string Raw(JsonElement value)
    {
        try
        {
            return value.GetRawText().Trim('"');
        }
        catch (InvalidOperationException)
        {
            return "?";
        }
    }

    /// <summary>A field's name, as far as it is text.</summary>
    public static string Name(JsonProperty field)
    {
        try
        {
            return field.Name;
        }
        catch (InvalidOperationException)
        {
            return "?";
        }
    }
}
