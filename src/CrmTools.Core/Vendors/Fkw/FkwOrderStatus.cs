namespace CrmTools.Core.Vendors.Fkw;

/// <summary>The words for an order's state (3.1).</summary>
internal static class FkwOrderStatus
{
    public const string WaitBuyerPay = "wait_buyer_pay";

    public static readonly IReadOnlyList<string> All = [WaitBuyerPay, "wait_seller_ship", "shipped", "finished", "canceled"];

    /// <summary>The words of a query, each checked.</summary>
    public static string Joined(IReadOnlyList<string> given) => string.Join(',', given.Select(Checked).Distinct());

    public static CrmShipmentStatus? Shipment(string? status) => status switch
    {
        WaitBuyerPay or "wait_seller_ship" => CrmShipmentStatus.NotShipped,
        "shipped" or "finished" => CrmShipmentStatus.Shipped,
        _ => null,
    };

    private static string Checked(string given) =>
        All.FirstOrDefault(word => word.Equals(given.Trim(), StringComparison.OrdinalIgnoreCase))
        ?? throw CrmError.Invalid("Status", VendorStrings.FormatStatusNotKnown(given), FkwStrings.FormatGiveStatuses(string.Join(", ", All)));
}
