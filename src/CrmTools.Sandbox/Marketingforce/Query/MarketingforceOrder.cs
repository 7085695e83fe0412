using System.Text.Json.Nodes;

namespace CrmTools.Sandbox.Marketingforce;

/// <summary>One key of an order; records without a value come first.</summary>
internal sealed record MarketingforceOrder(string Field, bool IsAsc)
{
    public static MarketingforceOrder Read(JsonObject order, MarketingforceObject type)
    {
        var field = type.Field(MarketingforceInput.Text(order, "fieldName"));
        if (field.Kind == MarketingforceKind.List) throw MarketingforceRefusal.Illegal("orders");
        return order["isAsc"] is JsonValue value && value.TryGetValue<bool>(out var isAsc)
            ? new MarketingforceOrder(field.Name, isAsc)
            : throw MarketingforceRefusal.Illegal("isAsc");
    }

    public int Compare(MarketingforceRecord a, MarketingforceRecord b)
    {
        var (x, y) = (a.Values.GetValueOrDefault(Field), b.Values.GetValueOrDefault(Field));
        var order = (x, y) switch
        {
            (null, null) => 0,
            (null, _) => -1,
            (_, null) => 1,
            _ => MarketingforceField.Compare(x, y),
        };
        return IsAsc ? order : -order;
    }
}
