namespace CrmTools.Simulation;

/// <summary>What a user was told about a write.</summary>
internal enum Told
{
    /// <summary>The connection could not be opened; the write was not begun.</summary>
    NotBegun,

    /// <summary>Done, by this run or by an earlier one.</summary>
    Applied,

    /// <summary>Not done.</summary>
    Refused,

    /// <summary>It may have been done.</summary>
    InDoubt,

    /// <summary>The user stopped it; that says nothing about the outcome.</summary>
    Stopped,
}
