namespace CrmTools.Core.Journal;

/// <summary>What a claim found.</summary>
internal enum ClaimKind
{
    /// <summary>The key is new, or what it stood for is known not to have happened: the caller may send.</summary>
    Mine,

    /// <summary>The caller has it now, but an earlier holder may have sent: ask the vendor first.</summary>
    Recovered,

    /// <summary>It was applied; the entry holds the result.</summary>
    Done,

    /// <summary>Somebody else is at it at this moment.</summary>
    Busy,

    /// <summary>The key stands for another write.</summary>
    Another,
}
