using System.Collections.Concurrent;

namespace CrmTools.Sandbox.World;

/// <summary>
/// A vendor's records by person index: computed from the seed until they are changed, so that memory holds only what was changed or added.
/// Reading takes no lock; whoever changes records must be the only one who does.
/// </summary>
internal sealed class SeedOverlay<T>(int seedCount, Func<int, T> seed)
    where T : class
{
    private readonly ConcurrentDictionary<int, T> _changed = new();
    private int _added;

    /// <summary>Records in all; the indexes run from 1 to it.</summary>
    public int Count => seedCount + Volatile.Read(ref _added);

    /// <summary>The record, or null where the index is nobody's.</summary>
    public T? Find(long index)
    {
        if (index < 1 || index > Count) return null;
        return _changed.TryGetValue((int)index, out var record) ? record : index <= seedCount ? seed((int)index) : null;
    }

    public void Put(int index, T record) => _changed[index] = record;

    /// <summary>Appends a record under the next index.</summary>
    public void Append(T record)
    {
        _changed[Count + 1] = record;
        Interlocked.Increment(ref _added);
    }
}
