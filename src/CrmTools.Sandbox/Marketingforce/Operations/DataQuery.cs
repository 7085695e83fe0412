using System.Text.Json.Nodes;

namespace CrmTools.Sandbox.Marketingforce;

/// <summary>3. data/query: a page of the records that satisfy all filters.</summary>
internal sealed class DataQuery(SandboxOptions options) : IMarketingforceOperation
{
    private const int MaxCustomLimit = 100;

    public string Name => "data/query";

    public bool Writes => false;

    public JsonObject Run(MarketingforceState state, MarketingforceInput input)
    {
        var type = state.Object(MarketingforceInput.Text(input.Data, "dataObjectApiName"), input.IsCustomPath);
        var info = MarketingforceInput.Child(input.Data, "search_query_info");
        var dialect = options.Marketingforce;
        var limit = MarketingforceInput.Number(info, "limit", 20);
        var offset = MarketingforceInput.Number(info, "offset", 0);
        if (limit < 1 || limit > (type.IsCustom ? Math.Min(MaxCustomLimit, dialect.MaxLimit) : dialect.MaxLimit)) throw MarketingforceRefusal.Illegal("limit");
        if (offset < 0 || offset % limit != 0 || (dialect.MaxOffset > 0 && offset > dialect.MaxOffset)) throw MarketingforceRefusal.Illegal("offset");
        var filters = MarketingforceInput.Objects(info, "filters").Select(filter => MarketingforceFilter.Read(filter, type, dialect)).ToArray();
        var orders = MarketingforceInput.Objects(info, "orders").Select(order => MarketingforceOrder.Read(order, type)).ToArray();
        var fields = Projection(info, type);

        var (rows, total) = MarketingforceSelection.Page(state.Table(type), filters, orders, offset, limit);
        var list = new JsonObject
        {
            ["total"] = dialect.DoesNotCount ? 0 : total,
            ["offset"] = offset,
            ["dataList"] = new JsonArray([.. rows.Select(row => (JsonNode)type.Write(row, state, fields))]),
            ["limit"] = limit,
        };
        return dialect.ListPlace == MarketingforceListPlace.Root ? list : new JsonObject { ["data"] = list, ["errorDescription"] = "success" };
    }

    private static HashSet<string>? Projection(JsonObject info, MarketingforceObject type)
    {
        if (info["fieldProjection"] is not { } node) return null;
        if (node is not JsonArray { Count: > 0 } list) throw MarketingforceRefusal.Illegal("fieldProjection");
        return [.. list.Select(name => name is JsonValue value && value.TryGetValue<string>(out var text) ? type.Field(text).Name : throw MarketingforceRefusal.Illegal("fieldProjection"))];
    }
}
