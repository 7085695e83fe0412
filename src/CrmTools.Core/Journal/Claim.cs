namespace CrmTools.Core.Journal;

/// <summary>The answer to a claim.</summary>
/// <param name="Kind">What was found.</param>
/// <param name="Earlier">The entry that was there.</param>
/// <param name="Quiet">For <see cref="ClaimKind.Recovered"/>: how long nobody can have sent it, by the journal's clock.</param>
internal sealed record Claim(ClaimKind Kind, JournalEntry? Earlier = null, TimeSpan Quiet = default)
{
    /// <summary>How long the claim binds others, where a machine that is cut off from the store loses it; null where it always does.</summary>
    public Lease? Lease { get; init; }

    /// <summary>A key that nobody used.</summary>
    public static readonly Claim Fresh = new(ClaimKind.Mine);
}
