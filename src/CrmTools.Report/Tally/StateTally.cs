namespace CrmTools.Report.Tally;

/// <summary>How many writes stand in each state.</summary>
internal sealed class StateTally
{
    private readonly long[] _counts = new long[States.Count];

    /// <summary>The states in the order in which they are shown.</summary>
    public static IReadOnlyList<CrmOperationState> States { get; } =
        [CrmOperationState.Applied, CrmOperationState.Refused, CrmOperationState.InDoubt, CrmOperationState.Intended];

    public long Total => _counts.Sum();

    public long this[CrmOperationState state] => _counts[(int)state];

    public void Add(CrmOperationState state) => _counts[(int)state]++;
}
