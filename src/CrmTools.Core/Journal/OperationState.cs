namespace CrmTools.Core.Journal;

/// <summary>How far a write has come.</summary>
internal enum OperationState
{
    /// <summary>Claimed; it may be on its way.</summary>
    Intended,

    /// <summary>The vendor confirmed it.</summary>
    Applied,

    /// <summary>It did not happen; the key is free again.</summary>
    Refused,

    /// <summary>It may have happened.</summary>
    InDoubt,
}
