namespace CrmTools.Report.Tally;

/// <summary>One day's writes, and what those that were applied have moved.</summary>
internal sealed class DayTally
{
    public StateTally States { get; } = new();

    public decimal Given { get; private set; }

    /// <summary>Points taken, as a number above 0.</summary>
    public decimal Taken { get; private set; }

    public decimal Paid { get; private set; }

    public void Add(CrmOperation operation)
    {
        States.Add(operation.State);
        if (operation is not { State: CrmOperationState.Applied, Quantity: { } quantity }) return;
        if (operation.Kind == CrmOperationKind.Payment) Paid += quantity;
        else if (operation.Kind == CrmOperationKind.Point && quantity > 0) Given += quantity;
        else if (operation.Kind == CrmOperationKind.Point) Taken -= quantity;
    }
}
