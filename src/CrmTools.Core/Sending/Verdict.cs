namespace CrmTools.Core.Sending;

/// <summary>What one attempt proves.</summary>
internal abstract record Verdict
{
    private Verdict()
    {
    }

    /// <summary>The vendor did it.</summary>
    /// <param name="Payload">The data of the answer as UTF-8 JSON.</param>
    /// <param name="Note">What the vendor said beside it.</param>
    public sealed record Accepted(ReadOnlyMemory<byte> Payload, string? Note = null) : Verdict
    {
        /// <summary>Requests it took.</summary>
        public int Attempts { get; init; } = 1;

        /// <summary>True where the vendor says that it had done it before this request.</summary>
        public bool WasThere { get; init; }
    }

    /// <summary>The vendor did not do it, and says why.</summary>
    public sealed record Refused(string Code, string Message, CrmErrorCategory Category) : Verdict
    {
        /// <summary>An id other than the vendor's code, where the contract has one.</summary>
        public string? ErrorId { get; init; }

        /// <summary>What the user can do.</summary>
        public string? Remedy { get; init; }

        /// <summary>HTTP status.</summary>
        public int Status { get; init; } = 200;

        /// <summary>True when the same call may succeed later.</summary>
        public bool IsTransient { get; init; }
    }

    /// <summary>The vendor did not do it, because there were too many calls.</summary>
    public sealed record Throttled(TimeSpan? After, string Why) : Verdict
    {
        /// <summary>HTTP status, when there was an answer.</summary>
        public int? Status { get; init; }
    }

    /// <summary>The vendor did not do it, because the token is no longer good.</summary>
    public sealed record TokenStale(string Code, string Why) : Verdict;

    /// <summary>It may have happened.</summary>
    /// <param name="ErrorId">Timeout, ConnectionFailed or ProtocolError.</param>
    /// <param name="Why">What was seen instead of an answer.</param>
    /// <param name="Left">Whether the request had begun to leave; when not, nothing can have happened.</param>
    public sealed record Unproven(string ErrorId, string Why, bool Left) : Verdict
    {
        /// <summary>How long the vendor asks to wait.</summary>
        public TimeSpan? After { get; init; }

        /// <summary>The vendor's code, when it gave one that proves nothing.</summary>
        public string? Code { get; init; }

        /// <summary>HTTP status, when there was an answer.</summary>
        public int? Status { get; init; }

        /// <summary>The exception behind it.</summary>
        public Exception? Cause { get; init; }
    }
}
