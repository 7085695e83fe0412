namespace CrmTools;

/// <summary>How a write ended.</summary>
public enum CrmResultStatus
{
    /// <summary>The vendor confirmed it.</summary>
    Applied,

    /// <summary>The same key was applied before; nothing was sent.</summary>
    AlreadyApplied,

    /// <summary>It may or may not have happened; see the error with id <c>OutcomeUnknown</c>.</summary>
    InDoubt,
}
