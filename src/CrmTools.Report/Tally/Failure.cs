namespace CrmTools.Report.Tally;

/// <summary>Writes that failed for one reason.</summary>
/// <param name="ErrorId">The error's id; null where a person decided, or an earlier version of CrmTools wrote the journal.</param>
/// <param name="Example">The reason of the first of them, without whom it was about.</param>
internal sealed record Failure(string? ErrorId, string Example)
{
    /// <summary>The vendors whose writes they were.</summary>
    public SortedSet<string> Vendors { get; } = new(StringComparer.Ordinal);

    public StateTally States { get; } = new();

    /// <summary>When the last of them was begun.</summary>
    public DateTimeOffset Last { get; set; }

    /// <summary>
    /// Why a write failed, without the vendor, the operation and the subject that the sentence begins with: each write has others, and they stand beside it.
    /// </summary>
    public static string Plain(CrmOperation operation)
    {
        var reason = operation.Reason ?? "";
        foreach (var about in new[] { $"{operation.Vendor} {operation.Operation}, {operation.Target}: ", $"{operation.Vendor} {operation.Operation}: " })
        {
            if (reason.StartsWith(about, StringComparison.Ordinal)) return reason[about.Length..];
        }

        return reason;
    }
}
