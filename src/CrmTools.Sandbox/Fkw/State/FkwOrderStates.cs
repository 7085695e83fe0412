namespace CrmTools.Sandbox.Fkw;

/// <summary>The words for an order's state.</summary>
internal static class FkwOrderStates
{
    public const string WaitBuyerPay = "wait_buyer_pay";
    public const string WaitSellerShip = "wait_seller_ship";
    public const string Shipped = "shipped";
    public const string Finished = "finished";
    public const string Canceled = "canceled";

    public static readonly string[] All = [WaitBuyerPay, WaitSellerShip, Shipped, Finished, Canceled];
}
