using System.Text.Json.Nodes;

namespace CrmTools.Sandbox.Chetonggui;

/// <summary>8. 下单. The timestamps of the lines must not repeat; a server of one dialect answers with the order they came with, one of the other refuses.</summary>
internal sealed class PlaceOrder : IChetongguiOperation
{
    private const string Prefix = "WEBERP";

    public string Name => "PlaceOrder";

    public bool Writes(ChetongguiInput input) => true;

    public JsonObject Run(ChetongguiState state, ChetongguiUser? user, ChetongguiInput input)
    {
        var lines = input.Lines;
        var timestamps = lines.Select(Timestamp).ToArray();
        if (timestamps.Distinct(StringComparer.Ordinal).Count() != timestamps.Length) throw new ChetongguiRefusal("下单失败,timestamp不能重复");
        foreach (var line in lines) Check(line, user!);
        var known = timestamps.Select(state.Orders.Of).Distinct().ToArray();
        if (known is [{ } same] && !state.Dialect.RefusesRepeatedOrder) return Reply(user!, same, lines);
        if (known is not [null]) throw new ChetongguiRefusal("下单失败,timestamp不能重复");

        var id = state.Orders.NextId(state.Now);
        state.Orders.Put(new(
            id, user!.CompanyId, user.CompanyName, user.UserName,
            [.. lines.Select(line => line.Required("seller_ID")).Distinct()], [.. lines.Select(line => line.Required("goods_id"))], ChetongguiOrder.Placed));
        state.Orders.Mark(timestamps, id);
        state.Record(Name, id, lines.Sum(line => line.Amount("goods_totalPrice")), timestamps[0]);
        return Reply(user, id, lines);
    }

    private static string Timestamp(ChetongguiInput line)
    {
        var text = line.Required("timestamp");
        return text.StartsWith(Prefix, StringComparison.Ordinal) && text.Length > Prefix.Length && text.AsSpan(Prefix.Length).IndexOfAnyExceptInRange('0', '9') < 0
            ? text
            : throw new ChetongguiRefusal("下单失败,timestamp格式错误");
    }

    private static void Check(ChetongguiInput line, ChetongguiUser user)
    {
        if (line.Required("companyID") != user.CompanyId) throw new ChetongguiRefusal("没有该企业的权限");
        line.Required("goods_id");
        line.Required("seller_ID");
        line.Required("goods_name");
        if (line.Amount("goods_price") < 0 || line.Amount("goods_amount") <= 0 || line.Amount("goods_totalPrice") < 0)
            throw new ChetongguiRefusal("下单失败,数量或价格错误");
        if (line.Amount("discount") is <= 0 or > 10_000) throw new ChetongguiRefusal("下单失败,折扣错误");
    }

    private static JsonObject Reply(ChetongguiUser user, string id, IReadOnlyList<ChetongguiInput> lines) => new()
    {
        ["companyID"] = user.CompanyId,
        ["companyName"] = user.CompanyName,
        ["order_id"] = id,
        ["data"] = new JsonArray([.. lines.Select(line => new JsonObject { ["goods_id"] = line.Text("goods_id"), ["timestamp"] = line.Text("timestamp") })]),
    };
}
