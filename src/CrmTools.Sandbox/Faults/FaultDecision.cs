namespace CrmTools.Sandbox;

/// <summary>What the plan does to one request.</summary>
/// <param name="Main">The fault that decides the reply, or null.</param>
/// <param name="Modifiers">The faults that change the request on its way, or null.</param>
internal readonly record struct FaultDecision(FaultRule? Main, List<FaultRule>? Modifiers)
{
    public TimeSpan Sum(FaultKind kind, FaultPoint point) => Sum(rule => rule.Kind == kind && rule.Point == point);

    public TimeSpan Sum(FaultKind kind) => Sum(rule => rule.Kind == kind);

    public bool Has(FaultKind kind) => Modifiers?.Exists(rule => rule.Kind == kind) == true;

    /// <summary>The fault to name in records: the deciding one, else the first modifier.</summary>
    public FaultKind? Name => Main?.Kind ?? Modifiers?[0].Kind;

    private TimeSpan Sum(Predicate<FaultRule> condition)
    {
        var sum = TimeSpan.Zero;
        if (Modifiers is null) return sum;
        foreach (var rule in Modifiers)
        {
            if (condition(rule)) sum += rule.Duration;
        }

        return sum;
    }
}
