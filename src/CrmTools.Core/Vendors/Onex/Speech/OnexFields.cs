using System.Collections;
using System.Globalization;
using System.Text.Json.Nodes;
using CrmTools.Core.Reading;

namespace CrmTools.Core.Vendors.Onex;

/// <summary>Collects the application parameters of one call: what is null is not sent, every text passes the character filter.</summary>
internal sealed class OnexFields
{
    private readonly List<string> _warnings = [];

    public JsonObject Body { get; } = [];

    /// <summary>What the filter changed, for the user to see.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>A text.</summary>
    /// <param name="wire">The vendor's name.</param>
    /// <param name="field">The parameter's name, as the user knows it.</param>
    public OnexFields Text(string wire, string? value, string field)
    {
        if (value is not null) Body[wire] = Filtered(value, field);
        return this;
    }

    public OnexFields Number(string wire, decimal? value)
    {
        if (value is { } number) Body[wire] = number.ToString("0.############", CultureInfo.InvariantCulture);
        return this;
    }

    public OnexFields Flag(string wire, bool? value)
    {
        if (value is { } flag) Body[wire] = flag ? "1" : "0";
        return this;
    }

    public OnexFields Time(string wire, DateTimeOffset? value)
    {
        if (value is { } time) Body[wire] = ChinaTime.Format(time);
        return this;
    }

    public OnexFields Day(string wire, DateTime? value)
    {
        if (value is { } day) Body[wire] = ChinaTime.FormatDay(day);
        return this;
    }

    /// <summary>Further fields under the vendor's own names; they win over the named ones.</summary>
    public OnexFields Others(IReadOnlyDictionary<string, object?> property)
    {
        foreach (var (wire, value) in property) Body[wire] = Node(value, wire);
        return this;
    }

    /// <summary>A value of any kind as the vendor takes it.</summary>
    public JsonNode? Node(object? value, string field) => value switch
    {
        null => null,
        string text => Filtered(text, field),
        bool flag => flag ? "1" : "0",
        DateTimeOffset time => ChinaTime.Format(time),
        DateTime time => ChinaTime.Format(new DateTimeOffset(time)),
        IReadOnlyDictionary<string, object?> map => new JsonObject(map.Select(entry =>
            KeyValuePair.Create(entry.Key, Node(entry.Value, $"{field}.{entry.Key}")))),
        IDictionary map => new JsonObject(map.Cast<DictionaryEntry>().Select(entry =>
            KeyValuePair.Create(entry.Key.ToString()!, Node(entry.Value, $"{field}.{entry.Key}")))),
        IEnumerable list => new JsonArray([.. list.Cast<object?>().Select(item => Node(item, field))]),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Filtered(value.ToString() ?? "", field),
    };

    private string Filtered(string value, string field)
    {
        if (!OnexText.NeedsFilter(value)) return value;
        var filtered = OnexText.Filter(value);
        _warnings.Add(OnexStrings.FormatTextFiltered(field, value, filtered));
        return filtered;
    }
}
