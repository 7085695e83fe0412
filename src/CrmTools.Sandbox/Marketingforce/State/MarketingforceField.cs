using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CrmTools.Sandbox.Marketingforce;

/// <summary>A field of an object.</summary>
/// <param name="Name">API name.</param>
/// <param name="Kind">What it holds.</param>
internal sealed record MarketingforceField(string Name, MarketingforceKind Kind)
{
    /// <summary>The object whose id it holds; null for none.</summary>
    public string? Refers { get; init; }

    /// <summary>True when a creation must give it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>True when only the server sets it.</summary>
    public bool IsFixed { get; init; }

    public bool IsOrdered => Kind is MarketingforceKind.Text or MarketingforceKind.Amount or MarketingforceKind.Time;

    public static int Compare(object a, object b) => (a, b) switch
    {
        (string x, string y) => string.CompareOrdinal(x, y),
        (decimal x, decimal y) => x.CompareTo(y),
        (long x, long y) => x.CompareTo(y),
        (bool x, bool y) => x.CompareTo(y),
        _ => throw MarketingforceRefusal.Illegal("field_values"),
    };

    /// <summary>The whole value as it is sent; null for null.</summary>
    public object? Read(JsonNode? node)
    {
        if (node is null || Kind != MarketingforceKind.List) return ReadOne(node);
        return node is JsonArray list
            ? list.Select(item => (string)(ReadOne(item) ?? throw MarketingforceRefusal.Illegal(Name))).ToArray()
            : throw MarketingforceRefusal.Illegal(Name);
    }

    /// <summary>One value: of a list, one of its items.</summary>
    public object? ReadOne(JsonNode? node)
    {
        if (node is null) return null;
        if (node is not JsonValue value) throw MarketingforceRefusal.Illegal(Name);
        object? read = Kind switch
        {
            MarketingforceKind.Text or MarketingforceKind.List => value.TryGetValue<string>(out var text) ? text : null,
            MarketingforceKind.Flag => value.TryGetValue<bool>(out var flag) ? flag : null,
            MarketingforceKind.Time => value.TryGetValue<long>(out var time) ? time : null,
            _ => value.TryGetValue<decimal>(out var number) ? number : value.TryGetValue<string>(out var digits) ? Parse(digits) : null,
        };
        return read ?? throw MarketingforceRefusal.Illegal(Name);
    }

    public static JsonNode? Write(object? value) => value switch
    {
        null => null,
        string text => text,
        decimal amount => amount.ToString("0.00", CultureInfo.InvariantCulture),
        long time => time,
        bool flag => flag,
        string[] list => new JsonArray([.. list.Select(item => (JsonNode)item)]),
        _ => JsonSerializer.SerializeToNode(value),
    };

    private static decimal? Parse(string digits) =>
        decimal.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
