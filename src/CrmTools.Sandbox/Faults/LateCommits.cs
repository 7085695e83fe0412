namespace CrmTools.Sandbox;

/// <summary>Requests whose reply is lost and whose effect is still to come.</summary>
internal sealed class LateCommits(TimeProvider clock)
{
    private readonly object _gate = new();
    private readonly List<Pending> _pending = [];

    public void Add(VendorCall call, FaultRule rule)
    {
        var pending = new Pending(call, rule.AfterRequests);
        lock (_gate) _pending.Add(pending);
        if (rule.AfterRequests is null)
            pending.Timer = clock.CreateTimer(_ => Commit(pending), null, rule.Duration, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Counts one more request, and commits what waited for it.</summary>
    public void CountRequest()
    {
        List<Pending>? due = null;
        lock (_gate)
        {
            foreach (var pending in _pending)
            {
                if (pending.RequestsLeft is not null && --pending.RequestsLeft <= 0) (due ??= []).Add(pending);
            }
        }

        due?.ForEach(Commit);
    }

    /// <summary>Commits everything that is still to come.</summary>
    public void CommitAll()
    {
        Pending[] all;
        lock (_gate) all = [.. _pending];
        Array.ForEach(all, Commit);
    }

    /// <summary>Forgets everything that is still to come.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _pending.ForEach(pending => pending.Timer?.Dispose());
            _pending.Clear();
        }
    }

    private void Commit(Pending pending)
    {
        // Whoever takes it off the list commits it: a timer and a request may come at the same moment.
        lock (_gate)
        {
            if (!_pending.Remove(pending)) return;
        }

        pending.Timer?.Dispose();
        pending.Call.Execute(TimeSpan.Zero);
    }

    private sealed class Pending(VendorCall call, int? requestsLeft)
    {
        public VendorCall Call => call;

        public int? RequestsLeft { get; set; } = requestsLeft;

        public ITimer? Timer { get; set; }
    }
}
