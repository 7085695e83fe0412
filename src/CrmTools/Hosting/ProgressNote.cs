namespace CrmTools.Hosting;

/// <summary>How far something long has come, as numbers: the pipeline thread, which has the user's culture, makes the words.</summary>
/// <param name="Activity">What it is.</param>
/// <param name="Done">How much is done, in rows, writes or bytes.</param>
/// <param name="Total">How much there is, where it is known.</param>
/// <param name="Elapsed">How long that took.</param>
internal sealed record ProgressNote(string Activity, long Done, long? Total, TimeSpan Elapsed)
{
    /// <summary>What is said instead of the numbers, such as the name of a file.</summary>
    public string? Status { get; init; }

    /// <summary>True for the last one.</summary>
    public bool IsEnd { get; init; }

    /// <summary>0 to 100, or -1 where the total is not known.</summary>
    public int Percent => Total is > 0 and var total ? (int)Math.Clamp(Done * 100 / total, 0, 100) : -1;

    /// <summary>How many a second.</summary>
    public double Rate => Done / Math.Max(Elapsed.TotalSeconds, 0.001);

    /// <summary>How long the rest takes at this rate, in seconds; -1 where that cannot be told.</summary>
    public int SecondsRemaining => Total is { } total && Done > 0 ? (int)Math.Min(int.MaxValue, Math.Ceiling(Math.Max(0, total - Done) / Rate)) : -1;
}
