using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>What order/get tells about a change of an order whose answer was lost.</summary>
internal sealed class FkwOrderLook(FkwOrders orders)
{
    private const string WaitSellerShip = "wait_seller_ship";
    private const string Shipped = "shipped";
    private const string Finished = "finished";
    private const string Canceled = "canceled";

    /// <summary>order/pay: a paid order waits for its shipment, or is further.</summary>
    public Addition Pay(Addition addition) => Status((_, status) => status is WaitSellerShip or Shipped or Finished).Settles(addition);

    public Addition Cancel(Addition addition) => Status((_, status) => status == Canceled).Settles(addition);

    /// <summary>order/ship: our waybill stands in the order.</summary>
    public Addition Ship(Addition addition) => addition with { Look = (call, _, log, stop) => WaybillAsync(JudgeShipment, call, log, stop) };

    /// <summary>order/complete: with a waybill it ships too, and the waybill tells; without one only the status does.</summary>
    public Addition Complete(Addition addition)
    {
        var byStatus = Status((_, status) => status == Finished).Settles(addition);
        return addition with
        {
            Baseline = (call, log, stop) => HasWaybill(call) ? Task.FromResult("waybill") : byStatus.Baseline!(call, log, stop),
            Look = (call, baseline, log, stop) => HasWaybill(call) ? WaybillAsync(JudgeCompletion, call, log, stop) : byStatus.Look!(call, baseline, log, stop),
        };
    }

    /// <summary>What an order says about a shipment with our waybill. A pure function.</summary>
    public static Finding JudgeShipment(string ours, string? waybill, string? status)
    {
        if (IsOurs(ours, waybill)) return new Finding.Applied(null);

        // What was shipped has a waybill, so an order without one was not.
        return string.IsNullOrEmpty(waybill) && status is not (null or Shipped or Finished) ? Finding.Absent.Proven : Doubt(ours, waybill, status);
    }

    /// <summary>What an order says about its completion with our waybill. A pure function.</summary>
    public static Finding JudgeCompletion(string ours, string? waybill, string? status) => status switch
    {
        Finished when IsOurs(ours, waybill) => new Finding.Applied(null),
        FkwOrderStatus.WaitBuyerPay or WaitSellerShip or Shipped => Finding.Absent.Proven,
        _ => Doubt(ours, waybill, status),
    };

    private static bool IsOurs(string ours, string? waybill) => ours.Equals(waybill, StringComparison.OrdinalIgnoreCase);

    private static Finding.Undecided Doubt(string ours, string? waybill, string? status) =>
        new(FkwStrings.FormatOrderHasOtherWaybill(status ?? SendingStrings.NotShown, waybill, ours));

    private static bool HasWaybill(Call call) => call.Field("waybill_no") is { Length: > 0 };

    private StateChange Status(Func<Call, string, bool> isReached) =>
        new(() => VendorStrings.OrderStatus, async (call, log, stop) => (await OrderAsync(call, log, stop))?.Status, isReached);

    private async Task<Finding> WaybillAsync(
        Func<string, string?, string?, Finding> judge, Call call, ICallLog log, CancellationToken cancellation)
    {
        var order = await OrderAsync(call, log, cancellation);
        return judge(call.Field("waybill_no")!, order?.WaybillNo, order?.Status);
    }

    private Task<FkwOrderWire?> OrderAsync(Call call, ICallLog log, CancellationToken cancellation) => orders.GetAsync(call.Field("order_id")!, log, cancellation);
}
