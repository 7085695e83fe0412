using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Chetonggui;

/// <summary>Looks for a shipment whose answer was lost in what operation 12 shows of its order: our waybill proves it.</summary>
internal sealed class ChetongguiShipmentLook(ChetongguiClient client, ChetongguiSettings settings)
{
    public async Task<Finding> LookAsync(Call call, string? baseline, ICallLog log, CancellationToken cancellation)
    {
        var ours = ChetongguiClient.Field(call, "logistics_order")!;
        try
        {
            var query = ChetongguiShipments.Query(client, call);
            var wire = await client.GetAsync(query, ChetongguiJson.Default.ChetongguiShipmentWire, log, cancellation);
            return wire.LogisticsOrder == ours
                ? new Finding.Applied(ours)
                : new Finding.Undecided(ChetongguiStrings.FormatOtherWaybill(wire.LogisticsOrder, ours));
        }
        catch (CrmException refusal) when (refusal.Code is not null && refusal.ErrorId != CrmErrorId.ProtocolError
            && settings.NoShipment.Any(word => refusal.VendorMessage?.Contains(word, StringComparison.Ordinal) == true))
        {
            // The vendor has one number for every failure; only its words say that there is no shipment.
            return Finding.Absent.Proven;
        }
    }
}
