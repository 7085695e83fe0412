namespace CrmTools.Hosting;

/// <summary>Where a message goes.</summary>
internal enum MessageKind
{
    /// <summary>Objects, written one by one.</summary>
    Page,

    /// <summary>One object.</summary>
    Result,

    /// <summary>An exception, written as an error record.</summary>
    Error,

    /// <summary>A verbose line.</summary>
    Verbose,

    /// <summary>A debug line.</summary>
    Debug,

    /// <summary>A warning.</summary>
    Warning,

    /// <summary>How far something long has come.</summary>
    Progress,

    /// <summary>Nothing is written; there is something else to do on the pipeline thread.</summary>
    Wake,
}
