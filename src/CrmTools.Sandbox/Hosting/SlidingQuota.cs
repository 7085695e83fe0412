namespace CrmTools.Sandbox;

/// <summary>Counts calls in a sliding window.</summary>
internal sealed class SlidingQuota(TimeProvider clock)
{
    private readonly object _gate = new();
    private readonly Queue<DateTimeOffset> _calls = new();

    /// <summary>Counts a call if the quota has room for it; a call over the quota is not counted.</summary>
    public bool TryEnter(SandboxQuota? quota)
    {
        if (quota is null) return true;
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            while (_calls.TryPeek(out var oldest) && now - oldest >= quota.Window) _calls.Dequeue();
            if (_calls.Count >= quota.Calls) return false;
            _calls.Enqueue(now);
            return true;
        }
    }
}
