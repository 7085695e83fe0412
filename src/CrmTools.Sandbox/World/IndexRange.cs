namespace CrmTools.Sandbox.World;

/// <summary>
/// A selection of indexes in rising order: a range, without some that lie in it, with some before and after it. Skipping costs nothing
/// per index skipped, which keeps deep pages of a large world fast.
/// </summary>
/// <param name="Low">First index of the range.</param>
/// <param name="High">One past its last index.</param>
/// <param name="Except">Indexes of the range that are not selected, rising.</param>
/// <param name="Before">Selected indexes below the range, rising.</param>
/// <param name="After">Selected indexes from <paramref name="High"/> on, rising.</param>
internal sealed record IndexRange(int Low, int High, IReadOnlyList<int> Except, IReadOnlyList<int> Before, IReadOnlyList<int> After)
{
    public long Count => Before.Count + Math.Max(0, High - Low) - Except.Count + After.Count;

    public IEnumerable<int> Page(long skip, int take)
    {
        for (; take > 0 && skip < Before.Count; skip++, take--) yield return Before[(int)skip];
        skip -= Before.Count;
        var inside = Math.Max(0, High - Low) - Except.Count;
        if (skip < inside)
        {
            var index = Low + (int)skip;
            var next = 0;
            for (; next < Except.Count && Except[next] <= index; next++) index++;
            for (; take > 0 && index < High; index++)
            {
                if (next < Except.Count && Except[next] == index)
                {
                    next++;
                    continue;
                }

                yield return index;
                take--;
            }

            skip = inside;
        }

        for (var i = skip - inside; take > 0 && i < After.Count; i++, take--) yield return After[(int)i];
    }
}
