using System.Runtime.CompilerServices;

namespace CrmTools.Commands.Operation;

/// <summary>A journal, and the writes of it that are meant.</summary>
/// <param name="Journal">Of one shop, or of all.</param>
internal sealed record OperationSource(IOperationJournal Journal)
{
    /// <summary>Only writes that were sent under this connection's name; null for all.</summary>
    public string? Name { get; init; }

    /// <summary>Shops (<see cref="CrmConnection.Key"/>) whose writes come from another source.</summary>
    public IReadOnlySet<string> Elsewhere { get; init; } = new HashSet<string>();

    /// <summary>The writes that match, oldest first.</summary>
    public async IAsyncEnumerable<IReadOnlyList<CrmOperation>> Find(OperationQuery query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var page in Journal.Find(query, cancellation)) yield return Name is null ? page.Items : [.. page.Items.Where(IsMeant)];
    }

    private bool IsMeant(CrmOperation operation) =>
        operation.Connection!.Name.Equals(Name, StringComparison.OrdinalIgnoreCase) && !Elsewhere.Contains(operation.Connection.Key);
}
