namespace CrmTools.Sandbox.Chetonggui;

/// <summary>Where the operations are. The document gives no addresses.</summary>
internal static class ChetongguiRoutes
{
    private static readonly Dictionary<string, IChetongguiOperation> All = new(StringComparer.Ordinal)
    {
        ["crm/register"] = new Register(),
        ["crm/login"] = new Login(),
        ["data/goods"] = new OfferProduct(),
        ["crm/customer"] = new CustomerTable(),
        ["crm/relation"] = new RelationTable(),
        ["data/discount"] = new DiscountTable(),
        ["order/remind"] = new Remind(),
        ["order/place"] = new PlaceOrder(),
        ["order/query"] = new OrderState(),
        ["order/ship"] = new Ship(),
        ["order/receive"] = new Receive(),
        ["order/shipment"] = new ShipmentGet(),
        ["order/return"] = new ReturnGet(),
        ["order/return/confirm"] = new ConfirmReturn(),
        ["data/access"] = new ProductAccess(),
    };

    public static IChetongguiOperation? Find(string path) => All.GetValueOrDefault(path.Trim('/'));
}
