using CrmTools.Core.Checking;

namespace CrmTools.Core.Vendors.Chetonggui;

/// <summary>Refuses what an order of CheTongGui cannot carry, rather than dropping it. An own number (Id) is not sent: it is the operation key.</summary>
internal static class ChetongguiOrderCheck
{
    public static void Refuse(OrderCreation order)
    {
        Each(
            ("ShopId", order.ShopId), ("UserName", order.UserName), ("CreatedAt", order.CreatedAt), ("RefundOrderId", order.RefundOrderId),
            ("Amount", order.Amount), ("Status", order.Status), ("PaymentStatus", order.PaymentStatus), ("ShipmentStatus", order.ShipmentStatus),
            ("PaymentMethod", order.PaymentMethod), ("ShippingMethod", order.ShippingMethod), ("ShippingFee", order.ShippingFee), ("Paid", order.Paid),
            ("Consignee", order.Consignee), ("State", order.State), ("City", order.City), ("District", order.District), ("Address", order.Address),
            ("Zip", order.Zip), ("Mobile", order.Mobile), ("Telephone", order.Telephone), ("Contact", order.Contact), ("PaidAt", order.PaidAt),
            ("DeliveredAt", order.DeliveredAt), ("FinishedAt", order.FinishedAt), ("SourceShop", order.SourceShop),
            ("SourceTerminal", order.SourceTerminal), ("OperatorName", order.OperatorName), ("BuyerMessage", order.BuyerMessage),
            ("BuyerRemark", order.BuyerRemark));
    }

    private static void Each(params (string Field, object? Value)[] given)
    {
        foreach (var (field, value) in given)
            Check.NotUsed(ChetongguiVendor.Id, value, field, () => ChetongguiStrings.OrderHasNoSuchField);
    }
}
