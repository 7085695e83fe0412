using System.Collections.Concurrent;

namespace CrmTools.Core.Journal;

/// <summary>A journal that lives as long as the process.</summary>
internal sealed class MemoryJournal : IJournal
{
    private readonly ConcurrentDictionary<(string Operation, string Key), Entry> _entries = new();

    public ValueTask<Claim> ClaimAsync(string operation, string key, string payload, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var mine = new Entry(payload, OperationState.Intended, null);
        while (true)
        {
            var entry = _entries.GetOrAdd((operation, key), mine);
            if (ReferenceEquals(entry, mine)) return ValueTask.FromResult(new Claim(true, OperationState.Intended));
            if (entry.State != OperationState.Refused)
                return ValueTask.FromResult(new Claim(false, entry.State, entry.Result, entry.Payload == payload));
            if (_entries.TryUpdate((operation, key), mine, entry)) return ValueTask.FromResult(new Claim(true, OperationState.Intended));
        }
    }

    public ValueTask SettleAsync(string operation, string key, OperationState state, string? result)
    {
        _entries.AddOrUpdate(
            (operation, key),
            _ => throw new InvalidOperationException($"The key {key} of {operation} was never claimed."),
            (_, entry) => entry with { State = state, Result = result });
        return ValueTask.CompletedTask;
    }

    private sealed record Entry(string Payload, OperationState State, string? Result);
}
