namespace CrmTools.Sandbox;

/// <summary>
/// What goes wrong, and when. Rules are asked in the order they were added: every modifier that matches applies, and the first other rule
/// that matches and is due decides the reply; the rules after it do not count that request. Safe for concurrent use.
/// </summary>
public sealed class FaultPlan
{
    private readonly object _gate = new();
    private readonly List<Armed> _rules = [];
    private RandomFaults? _random;
    private Random _dice = new(0);
    private long _struck;

    /// <summary>Faults struck so far.</summary>
    public long Struck
    {
        get
        {
            lock (_gate) return _struck;
        }
    }

    /// <summary>Faults struck at random besides the rules; null for none. Setting it starts its sequence from the seed.</summary>
    public RandomFaults? Random
    {
        get
        {
            lock (_gate) return _random;
        }

        set
        {
            lock (_gate)
            {
                _random = value;
                _dice = new Random(value?.Seed ?? 0);
            }
        }
    }

    /// <summary>Adds a rule after the others.</summary>
    /// <returns>This plan, so that rules can be chained.</returns>
    public FaultPlan Add(FaultRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        lock (_gate) _rules.Add(new Armed(rule));
        return this;
    }

    /// <summary>Removes all rules and the random mode, and sets the count of struck faults to 0.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _rules.Clear();
            _random = null;
            _struck = 0;
        }
    }

    internal FaultDecision Decide(string vendor, string operation, bool writes)
    {
        lock (_gate)
        {
            if (_rules.Count == 0 && _random is null) return default;
            FaultRule? main = null;
            List<FaultRule>? modifiers = null;
            foreach (var armed in _rules)
            {
                var rule = armed.Rule;
                if (rule.Point == FaultPoint.BeforeRequest && !rule.IsModifier) continue;
                if ((!rule.IsModifier && main is not null) || !rule.Matches(vendor, operation, writes) || !armed.IsDue()) continue;
                Take(rule, ref main, ref modifiers);
            }

            if (main is null && Roll(vendor, operation, writes) is { } chance) Take(chance, ref main, ref modifiers);
            return new FaultDecision(main, modifiers);
        }
    }

    /// <summary>How the connection dies before the request is read; <see cref="WireEnd.Normal"/> when it does not.</summary>
    internal WireEnd DecideConnection(string vendor)
    {
        lock (_gate)
        {
            foreach (var armed in _rules)
            {
                var rule = armed.Rule;
                if (rule.Point != FaultPoint.BeforeRequest || rule.Kind is not (FaultKind.Fin or FaultKind.Reset)) continue;
                if (rule.Vendor is not null && !string.Equals(rule.Vendor, vendor, StringComparison.OrdinalIgnoreCase)) continue;
                if (!armed.IsDue()) continue;
                _struck++;
                return rule.Kind == FaultKind.Fin ? WireEnd.Fin : WireEnd.Reset;
            }

            return WireEnd.Normal;
        }
    }

    private void Take(FaultRule rule, ref FaultRule? main, ref List<FaultRule>? modifiers)
    {
        _struck++;
        if (rule.IsModifier) (modifiers ??= []).Add(rule);
        else main = rule;
    }

    private FaultRule? Roll(string vendor, string operation, bool writes)
    {
        if (_random is null) return null;
        // Both numbers are drawn for every request, so that the sequence does not depend on which requests match.
        var chance = _dice.NextDouble();
        var choice = _dice.Next();
        if (chance >= _random.Rate) return null;
        var rules = _random.Rules.Where(rule => rule.Matches(vendor, operation, writes)).ToList();
        return rules.Count == 0 ? null : rules[choice % rules.Count];
    }

    private sealed class Armed(FaultRule rule)
    {
        private int _skip = rule.Skip;
        private int _times = rule.Times;

        public FaultRule Rule => rule;

        public bool IsDue()
        {
            if (_skip > 0)
            {
                _skip--;
                return false;
            }

            if (_times <= 0) return false;
            if (_times != int.MaxValue) _times--;
            return true;
        }
    }
}
