using System.Text.Json.Nodes;

namespace CrmTools.Sandbox.Marketingforce;

/// <summary>
/// One filter, checked strictly: a known field, one of the nineteen operators, as many values as it takes, each of the field's kind. As in
/// SQL, a field without a value satisfies no comparison, not even a negated one.
/// </summary>
internal sealed class MarketingforceFilter
{
    private static readonly string[] Texts = ["LIKE", "NLIKE", "STARTWITH", "ENDWITH"];

    private readonly MarketingforceField _field;
    private readonly object[] _values;

    private MarketingforceFilter(MarketingforceField field, string @operator, object[] values)
    {
        _field = field;
        Operator = @operator;
        _values = values;
    }

    public string Field => _field.Name;

    public string Operator { get; }

    public object Value => _values[0];

    public static MarketingforceFilter Read(JsonObject filter, MarketingforceObject type, MarketingforceDialect dialect)
    {
        var field = type.Field(MarketingforceInput.Text(filter, "field_name"));
        var word = MarketingforceInput.Text(filter, "operator");
        if (filter["field_values"] is not JsonArray list) throw MarketingforceRefusal.Illegal("field_values");
        var isTest = word is "IS" or "ISN" or "EXISTS" or "NEXISTS";
        if (isTest)
        {
            if (dialect.NullAsValue ? list is not [null] : list.Count != 0) throw MarketingforceRefusal.Illegal("field_values");
            return new MarketingforceFilter(field, word, []);
        }

        var values = list.Select(node => field.ReadOne(node) ?? throw MarketingforceRefusal.Illegal("field_values")).ToArray();
        var fits = word switch
        {
            "EQ" or "N" => values.Length == 1,
            "GT" or "GTE" or "LT" or "LTE" => values.Length == 1 && field.IsOrdered,
            "LIKE" or "NLIKE" or "STARTWITH" or "ENDWITH" => values.Length == 1 && field.Kind == MarketingforceKind.Text,
            "IN" or "NIN" => values.Length > 0,
            "BETWEEN" or "NBETWEEN" => values.Length == 2 && field.IsOrdered,
            "CONTAINS" => values.Length > 0 && field.Kind == MarketingforceKind.List,
            _ => throw MarketingforceRefusal.Illegal("operator"),
        };
        if (!fits) throw MarketingforceRefusal.Illegal("field_values");
        return new MarketingforceFilter(field, word, values);
    }

    public bool Fits(MarketingforceRecord record)
    {
        var exists = record.Values.TryGetValue(_field.Name, out var value);
        var isEmpty = value is null or "" or string[] { Length: 0 };
        switch (Operator)
        {
            case "EXISTS": return exists;
            case "NEXISTS": return !exists;
            case "IS": return isEmpty;
            case "ISN": return !isEmpty;
        }

        if (isEmpty) return false;
        return Array.IndexOf(Texts, Operator) >= 0 ? FitsText((string)value!) : FitsValue(value!);
    }

    private bool FitsText(string text)
    {
        var part = (string)Value;
        return Operator switch
        {
            "LIKE" => text.Contains(part, StringComparison.Ordinal),
            "NLIKE" => !text.Contains(part, StringComparison.Ordinal),
            "STARTWITH" => text.StartsWith(part, StringComparison.Ordinal),
            _ => text.EndsWith(part, StringComparison.Ordinal),
        };
    }

    private bool FitsValue(object value) => Operator switch
    {
        "EQ" => IsEqual(value),
        "N" => !IsEqual(value),
        "GT" => Compare(value, 0) > 0,
        "GTE" => Compare(value, 0) >= 0,
        "LT" => Compare(value, 0) < 0,
        "LTE" => Compare(value, 0) <= 0,
        "IN" => Overlaps(value),
        "NIN" => !Overlaps(value),
        "BETWEEN" => Compare(value, 0) >= 0 && Compare(value, 1) <= 0,
        "NBETWEEN" => Compare(value, 0) < 0 || Compare(value, 1) > 0,
        "CONTAINS" => Array.TrueForAll(_values, item => ((string[])value).Contains(item)),
        _ => throw new InvalidOperationException($"No such operator {Operator}."),
    };

    // A list is equal to a value when it holds that one alone.
    private bool IsEqual(object value) => value is string[] list ? list.Length == 1 && list[0] == (string)Value : value.Equals(Value);

    private bool Overlaps(object value) => value is string[] list
        ? Array.Exists(_values, item => list.Contains(item))
        : Array.Exists(_values, value.Equals);

    private int Compare(object value, int with) => MarketingforceField.Compare(value, _values[with]);
}
