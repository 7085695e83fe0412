using System.Collections;
using System.Globalization;
using System.Text.Json.Nodes;

namespace CrmTools.Core.Vendors.Marketingforce;

/// <summary>
/// From the user's values to what is sent: times as Unix milliseconds, decimal numbers as text ("100.01"), people and departments as
/// lists, whole numbers and flags as they are.
/// </summary>
internal sealed class MarketingforceValues(MarketingforceSettings settings)
{
    /// <summary>The fields of one object.</summary>
    /// <param name="fields">As the user gave them.</param>
    /// <param name="parameter">Where they were given, for messages.</param>
    /// <exception cref="CrmException">With id InvalidInput: a name or value that cannot be sent.</exception>
    public JsonObject Fields(IEnumerable<KeyValuePair<string, object?>> fields, string parameter)
    {
        var body = new JsonObject();
        foreach (var (name, value) in fields)
        {
            if (!CrmFilter.IsFieldName(name)) throw CrmError.Invalid(parameter, CommonStrings.FormatNotAFieldName(name), CommonStrings.GiveFieldName);
            var node = Node(value, $"{parameter} {name}");
            body[name] = node is JsonValue && settings.ListFields.Match(name) ? new JsonArray(node) : node;
        }

        return body;
    }

    /// <summary>One value.</summary>
    public JsonNode? Node(object? value, string field) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag,
        DateTimeOffset time => time.ToUnixTimeMilliseconds(),

        // Without an offset it is this machine's time, as everywhere in PowerShell.
        DateTime time => new DateTimeOffset(time).ToUnixTimeMilliseconds(),
        DateOnly day => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue)).ToUnixTimeMilliseconds(),
        sbyte or byte or short or ushort or int or uint or long => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        decimal or double or float or ulong => Number(value, field),
        char or Guid or Uri => value.ToString(),
        Enum word => word.ToString(),
        CrmRecord record => record.Id ?? throw CrmError.Invalid(field, MarketingforceStrings.RecordHasNoId, MarketingforceStrings.GiveIdText),
        IReadOnlyDictionary<string, object?> map => Object(map, field),
        IDictionary map => Object(map.Keys.Cast<object>().Select(key => KeyValuePair.Create(key.ToString()!, map[key])), field),
        IEnumerable list => new JsonArray([.. list.Cast<object?>().Select(item => Node(item, field))]),
        _ => throw CrmError.Invalid(field, MarketingforceStrings.FormatCannotBeSent(value.GetType().Name), MarketingforceStrings.GiveSendableValue),
    };

    private JsonValue Number(object value, string field)
    {
        if (value is double.NaN or double.PositiveInfinity or double.NegativeInfinity or float.NaN or float.PositiveInfinity or float.NegativeInfinity)
            throw CrmError.Invalid(field, MarketingforceStrings.FormatNotANumber(value), MarketingforceStrings.GiveDigits);
        try
        {
            var number = Convert.ToDecimal(value, CultureInfo.InvariantCulture);
            return settings.SendsNumbers ? JsonValue.Create(number) : JsonValue.Create(number.ToString(CultureInfo.InvariantCulture));
        }
        catch (OverflowException)
        {
            throw CrmError.Invalid(field, MarketingforceStrings.FormatTooManyDigits(value), MarketingforceStrings.GiveAsText);
        }
    }

    private JsonObject Object(IEnumerable<KeyValuePair<string, object?>> map, string field)
    {
        var body = new JsonObject();
        foreach (var (name, value) in map) body[name] = Node(value, $"{field}.{name}");
        return body;
    }
}
