using CrmTools.Core.Checking;

namespace CrmTools.Core.Vendors.Onex;

/// <summary>Checks an order from a till and fills in what a till means when it says nothing: sold, paid and handed over now.</summary>
internal static class OnexPosOrder
{
    private const string OneShop = "ONex posts orders of one shop; leave it out.";

    public static OrderCreation Check(OrderCreation order, DateTimeOffset now)
    {
        var id = Checking.Check.Required(order.Id, "Id", "Give the order's number; sent again, it finds the same order.");
        Checking.Check.Id(order.ShopId, "ShopId", "Give the node id of the shop in ONex, such as 5940.");
        var user = Checking.Check.Required(order.UserName, "UserName", "Give the buyer's account or nickname in ONex.");
        var shop = Checking.Check.Required(order.SourceShop, "SourceShop", "Give the shop the order comes from; it is part of the order's key.");
        var terminal = Checking.Check.Required(order.SourceTerminal, "SourceTerminal", "Give the till the order comes from; it is part of the order's key.");
        Checking.Check.NotUsed(OnexVendor.Id, order.CompanyId, "CompanyId", OneShop);
        Checking.Check.NotUsed(OnexVendor.Id, order.SellerId, "SellerId", OneShop);
        Checking.Check.NotUsed(OnexVendor.Id, order.SellerName, "SellerName", OneShop);
        var lines = Lines(order.Item);
        NotNegative(order.ShippingFee, "ShippingFee");
        NotNegative(order.Amount, "Amount");
        NotNegative(order.Paid, "Paid");

        var bought = order.CreatedAt ?? now;
        var payment = order.PaymentStatus ?? CrmPaymentStatus.Paid;
        var shipment = order.ShipmentStatus ?? CrmShipmentStatus.Shipped;
        var fee = order.ShippingFee ?? 0;
        var amount = order.Amount ?? lines.Sum(line => line.Amount!.Value) + fee;
        return order with
        {
            Id = id,
            UserName = user,
            SourceShop = shop,
            SourceTerminal = terminal,
            Item = lines,
            CreatedAt = bought,
            Status = Status(order.Status),
            PaymentStatus = payment,
            ShipmentStatus = shipment,
            Amount = amount,
            ShippingFee = fee,
            Paid = order.Paid ?? (payment == CrmPaymentStatus.Paid ? amount : 0),
            PaymentMethod = order.PaymentMethod ?? "现金",
            ShippingMethod = order.ShippingMethod ?? "自提",
            Consignee = order.Consignee ?? user,
            Contact = order.Contact ?? order.Consignee ?? user,
            PaidAt = order.PaidAt ?? bought,
            DeliveredAt = order.DeliveredAt ?? bought,
            FinishedAt = order.FinishedAt ?? bought,
        };
    }

    private static string Status(string? given) => (given ?? "finish") switch
    {
        "active" or "dead" or "finish" => given ?? "finish",
        _ => throw CrmError.Invalid("Status", $"'{given}' is not known", "Give active, finish or dead."),
    };

    private static OrderLine[] Lines(IReadOnlyList<OrderLine> given)
    {
        if (given.Count == 0) throw CrmError.Invalid("Item", "the order has no lines", "Give at least one, with ProductId, Title, Quantity and Price.");
        return [.. given.Select((line, index) =>
        {
            var where = $"Item[{index}]";
            var product = Checking.Check.Required(line.ProductId ?? line.ProductCode, $"{where}.ProductId", "Give the product's code.");
            if (line.Quantity <= 0) throw CrmError.Invalid($"{where}.Quantity", $"{line.Quantity} is not above 0", "Give how many were sold.");
            NotNegative(line.Price, $"{where}.Price");
            Checking.Check.NotUsed(OnexVendor.Id, line.Discount, $"{where}.Discount", "Give the price after the discount, or the line's Amount.");
            Checking.Check.NotUsed(OnexVendor.Id, line.SellerId, $"{where}.SellerId", OneShop);
            Checking.Check.NotUsed(OnexVendor.Id, line.SellerName, $"{where}.SellerName", OneShop);
            return line with
            {
                ProductId = product,
                ProductCode = line.ProductCode ?? product,
                Title = Checking.Check.Required(line.Title, $"{where}.Title", "Give the product's name."),
                Amount = line.Amount ?? line.Quantity * line.Price,
            };
        })];
    }

    private static void NotNegative(decimal? value, string field)
    {
        if (value < 0) throw CrmError.Invalid(field, $"{value} is negative", "Give an amount in yuan, 0 or more; a refund is an order with -RefundOrderId.");
    }
}
