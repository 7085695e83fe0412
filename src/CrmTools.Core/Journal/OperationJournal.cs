using System.Runtime.CompilerServices;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Journal;

/// <summary>A journal as people see it.</summary>
/// <param name="journal">The journal.</param>
/// <param name="shop">The shop whose writes are meant; null for all.</param>
/// <param name="connection">The open connection to that shop.</param>
internal sealed class OperationJournal(IJournal journal, JournalAccount? shop, CrmConnection? connection) : IOperationJournal
{
    public string Place => journal.Place;

    public bool IsLocal => journal is not Postgres.PostgresJournal;

    public async IAsyncEnumerable<Page<CrmOperation>> Find(OperationQuery query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var entries in journal.FindAsync(Filter(query), cancellation))
            yield return new Page<CrmOperation>([.. entries.Select(entry => Shown(entry, connection, journal.Place))]);
    }

    public Task<int> RemoveAsync(OperationQuery query, CancellationToken cancellation) => journal.RemoveAsync(Filter(query), cancellation);

    /// <summary>An entry as people see it.</summary>
    public static CrmOperation Shown(JournalEntry entry, CrmConnection? connection, string place) => new()
    {
        // A closed one finds its way back to the open connection of the same shop.
        Connection = connection ?? new CrmConnection(entry.Connection ?? entry.Key.Account.Vendor, entry.Key.Account.Vendor)
        {
            Account = entry.Key.Account.Account,
            BaseUri = Uri.TryCreate(entry.Key.Account.Address, UriKind.Absolute, out var address) ? address : null,
        },
        OperationKey = entry.Key.Key,
        Operation = entry.Key.Operation,
        State = (CrmOperationState)entry.State,
        Target = entry.Subject,
        Kind = entry.Effect.Kind,
        Quantity = entry.Effect.Quantity,
        Id = entry.Result,
        Attempts = entry.Attempts,
        CreatedAt = entry.CreatedAt,
        UpdatedAt = entry.ChangedAt,
        Reason = entry.Why,
        ErrorId = entry.ErrorId,
        IsAskable = entry is { State: OperationState.InDoubt, Tier: not Tier.Nothing, StoredCall: not null },
        Journal = place,
    };

    private JournalFilter Filter(OperationQuery query) => new()
    {
        Account = shop,
        Key = query.OperationKey,
        Operation = query.Operation,
        States = [.. query.State.Select(state => (OperationState)state)],
        After = query.After,
        Before = query.Before,
        ChangedBefore = query.ChangedBefore,
    };
}
