namespace CrmTools.Sandbox;

/// <summary>One fault and the requests it strikes.</summary>
public sealed record FaultRule
{
    /// <summary>What happens.</summary>
    public FaultKind Kind { get; init; }

    /// <summary>Only this vendor's requests; null for all.</summary>
    public string? Vendor { get; init; }

    /// <summary>Only this operation, such as <c>point.update</c>; a trailing <c>*</c> stands for anything; null for all.</summary>
    public string? Operation { get; init; }

    /// <summary>True for writes only, false for reads only, null for both.</summary>
    public bool? Writes { get; init; }

    /// <summary>How many matching requests pass unharmed first.</summary>
    public int Skip { get; init; }

    /// <summary>How many matching requests are struck; <see cref="int.MaxValue"/> for all.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Where it strikes, for the kinds that can strike at several points.</summary>
    public FaultPoint Point { get; init; }

    /// <summary>Length of a delay, of a log's lag, of a clock's error, or until a late commit.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Late commit: after this many more requests. Null to go by <see cref="Duration"/> alone.</summary>
    public int? AfterRequests { get; init; }

    /// <summary>How the connection ends on a late commit: <see cref="WireEnd.Reset"/> or <see cref="WireEnd.Fin"/>.</summary>
    public WireEnd End { get; init; } = WireEnd.Reset;

    /// <summary>The vendor's code of a refusal; null for its general business error.</summary>
    public string? Code { get; init; }

    /// <summary>HTTP status of a server error (default 503), a throttle (429) or garbage (200).</summary>
    public int? Status { get; init; }

    /// <summary>Retry-After of a throttle or server error; null for none.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>True to write Retry-After as an HTTP date, false as seconds.</summary>
    public bool RetryAfterAsDate { get; init; }

    /// <summary>Body bytes that arrive of a truncated reply; null for half of them.</summary>
    public int? Bytes { get; init; }

    /// <summary>True for what changes a request on its way; false for what decides its reply. Several of the first can strike at once.</summary>
    internal bool IsModifier => Kind is FaultKind.Delay or FaultKind.LogLag or FaultKind.StaleToken or FaultKind.ClockSkew;

    /// <summary>True where the effect is committed before the fault; the other kinds either never commit or always do.</summary>
    internal bool StrikesAfterCommit => Point == FaultPoint.AfterCommit
        && Kind is (FaultKind.ServerError or FaultKind.Fin or FaultKind.Reset or FaultKind.Garbage);

    /// <summary>Reads a rule from <c>key=value</c> pairs separated by commas, such as <c>kind=Reset,operation=memberpay,point=AfterCommit</c>.</summary>
    /// <exception cref="ArgumentException">A key or value is not one of a rule.</exception>
    public static FaultRule Parse(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        var rule = new FaultRule();
        foreach (var pair in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts.Length == 1) TextSetter.Set(rule, nameof(Kind), parts[0]);
            else TextSetter.Set(rule, parts[0], parts[1]);
        }

        return rule;
    }

    internal bool Matches(string vendor, string operation, bool writes) =>
        (Vendor is null || string.Equals(Vendor, vendor, StringComparison.OrdinalIgnoreCase))
        && (Writes is null || Writes == writes)
        && MatchesOperation(operation);

    private bool MatchesOperation(string operation)
    {
        if (Operation is null) return true;
        return Operation.EndsWith('*')
            ? operation.StartsWith(Operation[..^1], StringComparison.Ordinal)
            : string.Equals(operation, Operation, StringComparison.Ordinal);
    }
}
