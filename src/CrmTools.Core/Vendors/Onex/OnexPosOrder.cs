using CrmTools.Core.Checking;

namespace CrmTools.Core.Vendors.Onex;

/// <summary>Checks an order from a till and fills in what a till means when it says nothing: sold, paid and handed over now.</summary>
internal static class OnexPosOrder
{
    public static OrderCreation Check(OrderCreation order, DateTimeOffset now)
    {
        var id = Checking.Check.Required(order.Id, "Id", () => OnexStrings.GiveOrderNumber);
        Checking.Check.Id(order.ShopId, "ShopId", () => OnexStrings.GiveShopNode);
        var user = Checking.Check.Required(order.UserName, "UserName", () => OnexStrings.GiveBuyerName);
        var shop = Checking.Check.Required(order.SourceShop, "SourceShop", () => OnexStrings.GiveSourceShop);
        var terminal = Checking.Check.Required(order.SourceTerminal, "SourceTerminal", () => OnexStrings.GiveSourceTerminal);
        Checking.Check.NotUsed(OnexVendor.Id, order.CompanyId, "CompanyId", () => OnexStrings.OneShop);
        Checking.Check.NotUsed(OnexVendor.Id, order.SellerId, "SellerId", () => OnexStrings.OneShop);
        Checking.Check.NotUsed(OnexVendor.Id, order.SellerName, "SellerName", () => OnexStrings.OneShop);
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
        _ => throw CrmError.Invalid("Status", VendorStrings.FormatStatusNotKnown(given), OnexStrings.GiveOrderStatus),
    };

    private static OrderLine[] Lines(IReadOnlyList<OrderLine> given)
    {
        if (given.Count == 0) throw CrmError.Invalid("Item", VendorStrings.OrderHasNoLines, OnexStrings.GiveOrderLine);
        return [.. given.Select((line, index) =>
        {
            var where = $"Item[{index}]";
            var product = Checking.Check.Required(line.ProductId ?? line.ProductCode, $"{where}.ProductId", () => OnexStrings.GiveProductCode);
            if (line.Quantity <= 0) throw CrmError.Invalid($"{where}.Quantity", VendorStrings.FormatNotAboveZero(line.Quantity), OnexStrings.GiveSoldQuantity);
            NotNegative(line.Price, $"{where}.Price");
            Checking.Check.NotUsed(OnexVendor.Id, line.Discount, $"{where}.Discount", () => OnexStrings.GivePriceAfterDiscount);
            Checking.Check.NotUsed(OnexVendor.Id, line.SellerId, $"{where}.SellerId", () => OnexStrings.OneShop);
            Checking.Check.NotUsed(OnexVendor.Id, line.SellerName, $"{where}.SellerName", () => OnexStrings.OneShop);
            return line with
            {
                ProductId = product,
                ProductCode = line.ProductCode ?? product,
                Title = Checking.Check.Required(line.Title, $"{where}.Title", () => VendorStrings.GiveProductName),
                Amount = line.Amount ?? line.Quantity * line.Price,
            };
        })];
    }

    private static void NotNegative(decimal? value, string field)
    {
        if (value < 0) throw CrmError.Invalid(field, VendorStrings.FormatIsNegative(value), OnexStrings.GiveAmountOrRefund);
    }
}
