namespace CrmTools;

/// <summary>The writes that are remembered: of one shop, or of all.</summary>
public interface IOperationJournal
{
    /// <summary>Where it is: a file, a database.</summary>
    string Place { get; }

    /// <summary>True when reading it needs no network.</summary>
    bool IsLocal { get; }

    /// <summary>The writes that match, oldest first.</summary>
    IAsyncEnumerable<Page<CrmOperation>> Find(OperationQuery query, CancellationToken cancellation);

    /// <summary>Forgets those that match and whose outcome is known.</summary>
    /// <returns>How many.</returns>
    Task<int> RemoveAsync(OperationQuery query, CancellationToken cancellation);
}
