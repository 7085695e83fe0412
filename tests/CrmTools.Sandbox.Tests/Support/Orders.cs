namespace CrmTools.Sandbox.Tests;

/// <summary>An order with everything that taocrm.posorder.add requires.</summary>
internal static class Orders
{
    public static Dictionary<string, object?> Whole(string number = "SO-1") => new()
    {
        ["order_bn"] = number, ["shop_node_id"] = 5940, ["uname"] = "member000003", ["buy_time"] = "2026-09-02 17:35:18", ["is_refund"] = 0,
        ["order_amount"] = 59.4, ["order_status"] = "active", ["pay_status"] = 1, ["ship_status"] = "0", ["payment"] = "现金", ["shipping"] = "自提",
        ["item_amount"] = "59.40", ["shipping_fee"] = 0, ["consignee"] = "阿花", ["consignee_state"] = "上海", ["consignee_city"] = "上海市",
        ["consignee_area"] = "徐汇区", ["consignee_address"] = "桂林路396号", ["consignee_mobile"] = "13812345678", ["consignee_telephone"] = "",
        ["contact"] = "阿花", ["pay_time"] = "2026-09-02 17:36:29", ["delivery_time"] = "", ["finish_time"] = "", ["soure_shop"] = "POS",
        ["consumer_terminal"] = "d222", ["op_name"] = "admin", ["buy_msg"] = "", ["buy_remark"] = "", ["pay_money"] = 59.4,
        ["order_items"] = new[] { new { goods_bn = "G1", bn = "B1", name = "茶", nums = 2, price = "29.70", total_price = "59.40" } },
    };
}
