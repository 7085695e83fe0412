using System.Globalization;
using System.Text.Json;
using CrmTools.Core.Reading;

namespace CrmTools.Core.Vendors.Marketingforce;

/// <summary>
/// From a row of JSON to a record. Times and amounts are told by their field's name, for the document has no types; a value that does not
/// look like one stays as it is, and Extra keeps every value as it came.
/// </summary>
internal sealed class MarketingforceMap(MarketingforceSettings settings, CrmConnection connection)
{
    public const string Id = "_id";

    /// <summary>Numbers below are no times in milliseconds: it is March 1973, while <c>lead_time</c> may be 5 days.</summary>
    private const long LeastTime = 100_000_000_000;

    public CrmRecord Record(string objectName, JsonElement row)
    {
        var fields = new Dictionary<string, object?>(StringComparer.Ordinal);
        var raw = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in row.EnumerateObject())
        {
            var plain = ExtraFields.Plain(field.Value);
            var name = ExtraFields.Name(field);
            raw[name] = plain;
            fields[name] = Value(name, plain);
        }

        return new CrmRecord
        {
            Connection = connection,
            ObjectName = objectName,
            Id = fields.GetValueOrDefault(Id)?.ToString(),
            Fields = fields,
            Extra = raw,
        };
    }

    /// <summary>The record in a reply's data: itself, or within the names that an update has for it.</summary>
    public static JsonElement? Unwrap(JsonElement data)
    {
        if (data.ValueKind != JsonValueKind.Object) return null;
        foreach (var name in new[] { "object_data", "objectData" })
        {
            if (data.TryGetProperty(name, out var inner) && inner.ValueKind == JsonValueKind.Object) return inner;
        }

        return data.TryGetProperty(Id, out _) ? data : null;
    }

    private object? Value(string name, object? plain)
    {
        if (plain is string text && string.IsNullOrWhiteSpace(text)) return null;
        if (settings.TimeFields.Match(name) && Milliseconds(plain) is { } time)
            return DateTimeOffset.FromUnixTimeMilliseconds(time).ToOffset(ChinaTime.Offset);
        return settings.AmountFields.Match(name) ? Amount(plain) ?? plain : plain;
    }

    private static long? Milliseconds(object? plain)
    {
        var number = plain switch
        {
            long whole => whole,
            string text when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
            _ => 0,
        };

        // The upper bound is where DateTimeOffset ends.
        return number is >= LeastTime and < 253_402_300_800_000 or <= -LeastTime and > -62_135_596_800_000 ? number : null;
    }

    private static object? Amount(object? plain) => plain switch
    {
        long or decimal => Convert.ToDecimal(plain, CultureInfo.InvariantCulture),
        string text when decimal.TryParse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) => amount,
        _ => null,
    };
}
