namespace CrmTools.Report.Tally;

/// <summary>All that a report says, counted as the writes come by: what it keeps grows with days, shops and reasons, not with writes.</summary>
/// <param name="zone">The time zone of the days.</param>
internal sealed class ReportTally(TimeZoneInfo zone)
{
    /// <summary>Writes that are listed one by one, at most, of each kind of list.</summary>
    public const int MostListed = 500;

    /// <summary>Reasons that are told apart, at most: those of other people's making may be as many as the writes.</summary>
    private const int MostReasons = 1000;

    private readonly Dictionary<string, Failure> _failures = [];

    public StateTally States { get; } = new();

    /// <summary>The states that are worth a column: what is on its way only where something is.</summary>
    public IEnumerable<CrmOperationState> Seen => StateTally.States.Where(state => state != CrmOperationState.Intended || States[state] > 0);

    public SortedDictionary<DateOnly, DayTally> Days { get; } = [];

    public SortedDictionary<(string Connection, string Vendor), StateTally> Shops { get; } = [];

    public SortedDictionary<Deed, DeedTally> Deeds { get; } = [];

    /// <summary>Reasons, the most frequent first.</summary>
    public IEnumerable<Failure> Failures => _failures.Values.OrderByDescending(failure => failure.States.Total).ThenBy(failure => failure.Example, StringComparer.Ordinal);

    /// <summary>Failures whose reasons are not told apart any more.</summary>
    public long OtherFailures { get; private set; }

    public List<CrmOperation> Refused { get; } = [];

    public List<CrmOperation> InDoubt { get; } = [];

    public void Add(CrmOperation operation)
    {
        States.Add(operation.State);
        In(Days, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(operation.CreatedAt, zone).DateTime)).Add(operation);
        In(Shops, (operation.Connection?.Name ?? "", operation.Vendor)).Add(operation.State);
        In(Deeds, DeedTally.Of(operation)).Add(operation);
        if (operation.State is not (CrmOperationState.Refused or CrmOperationState.InDoubt)) return;
        var list = operation.State == CrmOperationState.Refused ? Refused : InDoubt;
        if (list.Count < MostListed) list.Add(operation);
        AddFailure(operation);
    }

    private void AddFailure(CrmOperation operation)
    {
        var reason = Failure.Plain(operation);
        // An id means the same everywhere, and a vendor's own has its name in it.
        var key = operation.ErrorId ?? $"{operation.Vendor} {reason}";
        if (!_failures.TryGetValue(key, out var failure))
        {
            if (_failures.Count == MostReasons)
            {
                OtherFailures++;
                return;
            }

            _failures[key] = failure = new Failure(operation.ErrorId, reason);
        }

        failure.Vendors.Add(operation.Vendor);
        failure.States.Add(operation.State);
        if (operation.CreatedAt > failure.Last) failure.Last = operation.CreatedAt;
    }

    private static TValue In<TKey, TValue>(SortedDictionary<TKey, TValue> table, TKey key)
        where TKey : notnull
        where TValue : new()
    {
        if (!table.TryGetValue(key, out var value)) table[key] = value = new TValue();
        return value;
    }
}
