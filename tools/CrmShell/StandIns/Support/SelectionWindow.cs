using System.Management.Automation;

namespace CrmTools.Shell.StandIns.Support;

/// <summary>Which objects of a stream -First, -Last, -Skip and -SkipLast let through, with no more of them kept than needed.</summary>
internal sealed class SelectionWindow(int? first, int? last, int skip, int skipLast)
{
    private readonly Queue<PSObject> tail = new();
    private int toSkip = last is not null && first is null ? 0 : skip;
    private int passed;

    /// <summary>Nothing that still comes can be chosen.</summary>
    internal bool IsFull => last is null && first is { } limit && passed >= limit;

    /// <summary>Takes the next object and returns those that are chosen by now.</summary>
    internal IEnumerable<PSObject> Offer(PSObject input)
    {
        if (toSkip > 0)
        {
            toSkip--;
            return [];
        }

        if (first is { } limit && passed < limit)
        {
            passed++;
            return [input];
        }

        if (last is { } kept)
            return Keep(input, kept + (first is null ? skip : 0), emit: false);

        if (skipLast > 0)
            return Keep(input, skipLast, emit: true);

        return first is null ? [input] : [];
    }

    /// <summary>What -Last has kept, without those at the end that -Skip takes from it.</summary>
    internal IEnumerable<PSObject> Rest()
    {
        if (last is null)
            return [];

        var rest = first is null ? tail.SkipLast(skip).ToArray() : [.. tail];
        tail.Clear();
        return rest;
    }

    private PSObject[] Keep(PSObject input, int count, bool emit)
    {
        tail.Enqueue(input);
        if (tail.Count <= count)
            return [];

        var oldest = tail.Dequeue();
        return emit ? [oldest] : [];
    }
}
