using System.Globalization;
using System.Text.Json;

namespace CrmTools.Sandbox.Fkw;

/// <summary>An order as the replies write it.</summary>
internal static class FkwOrderBody
{
    public static void Write(Utf8JsonWriter writer, FkwOrder order, FkwDialect dialect)
    {
        var buyer = order.Buyer;
        writer.WriteStartObject();
        writer.WriteString("id", order.Id);
        writer.WriteString("shop_id", FkwState.ShopId);
        writer.WriteNumber("price", order.Price);
        writer.WriteNumber("spread", 0);
        writer.WriteString("buyer_acct", SandboxPeople.UserName(buyer.Index));
        writer.WriteString("buyer_remarks", buyer.Remark);
        writer.WriteString("seller_remarks", "");
        writer.WriteString("consignee_name", buyer.Name);
        writer.WriteString("province", buyer.Place.Province);
        writer.WriteString("city", buyer.Place.City);
        writer.WriteString("district", buyer.Place.District);
        writer.WriteString("town", "");
        writer.WriteString("street", buyer.Address);
        writer.WriteString("telephone", buyer.Telephone);
        writer.WriteString("mobile", buyer.Mobile);
        writer.WriteString("settle_time", FkwReplies.Time(order.SettledAt));
        writer.WriteString("pay_time", order.PaidAt is { } paid ? FkwReplies.Time(paid) : null);
        writer.WriteString("modified_time", FkwReplies.Time(order.ModifiedAt));
        writer.WriteNumber("ship_price", order.ShipPrice);
        writer.WriteString("status", order.Status);
        writer.WriteString("payment_type", "online");
        writer.WriteString("waybill_no", order.WaybillNo ?? "");
        writer.WriteString("logistics_name", order.LogisticsName ?? "");
        writer.WriteString("order_type", "普通订单");
        writer.WriteString("shipping_type", "快递发货");
        writer.WriteString("pay_mode", order.PaidAt is null ? "" : "微信支付");
        writer.WriteStartArray(dialect.ItemsAsInTable ? "order_items" : "order_item_list");
        WriteItem(writer, order);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter writer, FkwOrder order)
    {
        writer.WriteStartObject();
        writer.WriteString("id", "1");
        writer.WriteString("title", order.Product.Name);
        writer.WriteNumber("weight", 0.5m * order.Quantity);
        writer.WriteString("product_id", order.Product.Id.ToString(CultureInfo.InvariantCulture));
        writer.WriteString("product_code", order.Sku.Code);
        writer.WriteString("sku_properties", order.Sku.PropertiesName);
        writer.WriteString("image_url", order.Product.Picture);
        writer.WriteNumber("item_original_price", order.OriginalPrice);
        writer.WriteNumber("item_discount_price", order.DiscountPrice);
        writer.WriteNumber("item_discount", order.OriginalPrice - order.DiscountPrice);
        writer.WriteNumber("quantity", order.Quantity);
        writer.WriteString("refund_status", order.RefundStatus);
        writer.WriteEndObject();
    }
}
