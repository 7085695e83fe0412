namespace CrmTools.Sandbox.World;

/// <summary>
/// A stream of random numbers that depends on the seed and one index alone (SplitMix64), so that any person can be computed without
/// computing the ones before.
/// </summary>
internal struct Draw(int seed, long index)
{
    private ulong _state = Mix(((ulong)(uint)seed << 32) ^ (ulong)index);

    /// <summary>The next number, 0 up to but without <paramref name="bound"/>.</summary>
    public int Below(int bound)
    {
        _state += 0x9E3779B97F4A7C15UL;
        return (int)(Mix(_state) % (uint)bound);
    }

    /// <summary>The next of several; the earlier ones come up more often.</summary>
    public T Weighted<T>(T[] items) => items[Math.Min(Below(items.Length), Below(items.Length))];

    /// <summary>The next of several, evenly.</summary>
    public T Of<T>(T[] items) => items[Below(items.Length)];

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
