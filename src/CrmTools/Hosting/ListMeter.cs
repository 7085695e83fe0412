namespace CrmTools.Hosting;

/// <summary>How far the reading of one list has come. How long the rest takes can be told where the vendor says how long the list is, or a number was asked for.</summary>
/// <param name="activity">What is read.</param>
/// <param name="skip">Rows that are left out first.</param>
/// <param name="first">Rows wanted at most, null for all.</param>
internal sealed class ListMeter(string activity, long skip, long? first)
{
    private readonly ProgressMeter _meter = new(activity);
    private long _done;
    private int _pages;

    /// <summary>Counts a page. A first one whose list has no known length may be all there is, and is not spoken of.</summary>
    public ProgressNote? Count(int rows, long? total)
    {
        _done += rows;
        if (_pages++ == 0 && total is null) return null;
        var wanted = Math.Min(total is { } all ? Math.Max(0, all - skip) : long.MaxValue, first ?? long.MaxValue);
        return _meter.Advance(_done, wanted == long.MaxValue ? null : wanted);
    }

    /// <summary>The end, where something was shown.</summary>
    public ProgressNote? End() => _meter.HasSpoken ? _meter.End(_done) : null;
}
