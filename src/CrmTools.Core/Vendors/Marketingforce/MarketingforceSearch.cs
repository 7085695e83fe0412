using System.Text.Json.Nodes;
using CrmTools.Core.Checking;

namespace CrmTools.Core.Vendors.Marketingforce;

/// <summary>A checked record query: writes <c>search_query_info</c> for any page of it.</summary>
internal sealed class MarketingforceSearch
{
    private readonly RecordQuery _query;
    private readonly MarketingforceValues _values;
    private readonly MarketingforceSettings _settings;
    private readonly bool _descends;

    public MarketingforceSearch(RecordQuery query, MarketingforceValues values, MarketingforceSettings settings)
    {
        _query = query;
        _values = values;
        _settings = settings;
        ObjectName = MarketingforceCalls.ObjectName(query.ObjectName);
        foreach (var key in query.Sort) Name(key.Field, "Sort");
        foreach (var name in query.Property) Name(name, "Property");
        CanContinue = query.Sort is [] or [{ Field: MarketingforceMap.Id }];
        _descends = query.Sort is [{ Descending: true }];
    }

    public string ObjectName { get; }

    /// <summary>True when the order is that of the ids, so that reading goes on behind any id.</summary>
    public bool CanContinue { get; }

    /// <summary>One page.</summary>
    /// <param name="limit">Rows.</param>
    /// <param name="offset">Rows before it, a multiple of <paramref name="limit"/>.</param>
    /// <param name="after">Only rows behind this id; null for all.</param>
    /// <param name="idsOnly">True when only the ids matter.</param>
    public JsonObject Page(int limit, long offset, string? after, bool idsOnly = false)
    {
        var filters = new JsonArray([.. _query.Filter.Select(filter => (JsonNode)Filter(filter))]);
        if (after is not null) filters.Add((JsonNode)Condition(MarketingforceMap.Id, [after], _descends ? CrmFilterOperator.Lt : CrmFilterOperator.Gt));
        var info = new JsonObject { ["limit"] = limit, ["offset"] = offset, ["filters"] = filters, ["orders"] = Orders() };
        if (idsOnly) info["fieldProjection"] = new JsonArray(MarketingforceMap.Id);
        else if (_query.Property.Count > 0) info["fieldProjection"] = Projection();
        return info;
    }

    // Pages of a list without an order may overlap, so without a wish it is that of the ids.
    private JsonArray Orders() => _query.Sort.Count == 0
        ? [Order(new RecordSort(MarketingforceMap.Id, false))]
        : [.. _query.Sort.Select(key => (JsonNode)Order(key))];

    private static JsonObject Order(RecordSort key) => new() { ["fieldName"] = key.Field, ["isAsc"] = !key.Descending };

    // The id is what a record is known by further down the pipeline.
    private JsonArray Projection() =>
        [.. _query.Property.Prepend(MarketingforceMap.Id).Distinct(StringComparer.Ordinal).Select(name => (JsonNode)name)];

    private JsonObject Filter(CrmFilter filter)
    {
        var values = filter.Value.Select(value => _values.Node(value, $"Filter {filter.Field}")).ToArray();
        if (values.Length == 0 && _settings.SendsNull) values = [null];
        return Condition(filter.Field, values, filter.Operator);
    }

    private static JsonObject Condition(string field, JsonNode?[] values, CrmFilterOperator @operator) => new()
    {
        ["field_name"] = field,
        ["field_values"] = new JsonArray(values),
        ["operator"] = @operator.ToString().ToUpperInvariant(),
    };

    private static void Name(string? name, string parameter)
    {
        var text = Check.Required(name, parameter, () => MarketingforceStrings.GiveFieldName);
        if (!CrmFilter.IsFieldName(text)) throw CrmError.Invalid(parameter, CommonStrings.FormatNotAFieldName(text), CommonStrings.GiveFieldName);
    }
}
