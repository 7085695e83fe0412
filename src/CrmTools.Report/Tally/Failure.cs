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
        var about = $"{operation.Vendor} {operation.Operation}";
        if (!reason.StartsWith(about, StringComparison.Ordinal)) return reason;

        // In Chinese its commas and colons are wide; and who reads it may have another language than who wrote it.
        var rest = reason.AsSpan(about.Length).TrimStart(",， ");
        if (operation.Target is { Length: > 0 } target && rest.StartsWith(target, StringComparison.Ordinal)) rest = rest[target.Length..];
        var colon = rest.IndexOfAny(':', '：');
        return colon < 0 ? reason : rest[(colon + 1)..].Trim().ToString();
    }
}
