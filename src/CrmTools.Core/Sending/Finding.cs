namespace CrmTools.Core.Sending;

/// <summary>What the vendor's own record says about a write whose answer was lost.</summary>
internal abstract record Finding
{
    private Finding()
    {
    }

    /// <summary>It happened.</summary>
    /// <param name="Id">What the vendor would have returned, where the record shows it.</param>
    public sealed record Applied(string? Id) : Finding;

    /// <summary>It did not happen, and cannot happen any more.</summary>
    public sealed record Absent : Finding
    {
        public static readonly Absent Proven = new();
    }

    /// <summary>The record proves neither.</summary>
    /// <param name="Why">What was seen, in words that help a person decide.</param>
    public sealed record Undecided(string Why) : Finding;
}
