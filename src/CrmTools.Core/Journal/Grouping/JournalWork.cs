namespace CrmTools.Core.Journal.Grouping;

/// <summary>One request to a journal that waits for the next commit. Its result is told only when it is durable.</summary>
internal abstract class JournalWork
{
    /// <summary>What it is about.</summary>
    public abstract JournalKey Key { get; }

    /// <summary>The commit has happened.</summary>
    public abstract void Complete();

    /// <summary>It has not, and nothing was changed.</summary>
    public abstract void Fail(Exception error);
}
