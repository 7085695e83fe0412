namespace CrmTools.Shell;

/// <summary>How a pipeline ended.</summary>
internal enum RunOutcome
{
    /// <summary>To its end, perhaps with non-terminating errors.</summary>
    Completed,

    /// <summary>By an error that nothing caught.</summary>
    Failed,

    /// <summary>By Ctrl+C.</summary>
    Stopped,
}
