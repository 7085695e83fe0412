namespace CrmTools.Report.Tally;

/// <summary>All writes that do the same: how many, and how much.</summary>
internal sealed class DeedTally
{
    public StateTally States { get; } = new();

    /// <summary>How much was applied; null where there is no such number.</summary>
    public decimal? Applied { get; private set; }

    /// <summary>How much is in doubt; null where there is no such number.</summary>
    public decimal? InDoubt { get; private set; }

    public static Deed Of(CrmOperation operation) => operation.Kind switch
    {
        CrmOperationKind.Point => operation.Quantity < 0 ? Deed.PointsTaken : Deed.PointsGiven,
        CrmOperationKind.Payment => Deed.Payment,
        CrmOperationKind.Order => Deed.Order,
        CrmOperationKind.OrderChange => Deed.OrderChange,
        CrmOperationKind.Shipment => Deed.Shipment,
        CrmOperationKind.Member => Deed.Member,
        CrmOperationKind.Product => Deed.Product,
        CrmOperationKind.Record => Deed.Record,
        _ => Deed.Other,
    };

    public void Add(CrmOperation operation)
    {
        States.Add(operation.State);
        var quantity = DeedTally.Of(operation) == Deed.PointsTaken ? -operation.Quantity : operation.Quantity;
        if (quantity is null) return;
        if (operation.State == CrmOperationState.Applied) Applied = (Applied ?? 0) + quantity;
        if (operation.State == CrmOperationState.InDoubt) InDoubt = (InDoubt ?? 0) + quantity;
    }
}
