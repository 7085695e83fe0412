using System.Data.Common;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Journal;

/// <summary>The columns of an entry, which all databases name alike.</summary>
internal static class JournalColumns
{
    /// <summary>What <see cref="Read"/> takes, from <c>operation o JOIN account a</c>.</summary>
    public const string All =
        "a.vendor, a.account, a.address, o.operation, o.key, o.fingerprint, o.tier, o.state, o.connection, o.subject, o.call, o.baseline, o.result, o.why, " +
        "o.attempts, o.holder, o.created, o.changed, o.kind, o.quantity, o.error, o.id";

    /// <summary>Index of <c>o.id</c> in <see cref="All"/>.</summary>
    public const int Id = 21;

    /// <summary>Reads the entry of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="time">Reads a point in time, which each database keeps in its own way.</param>
    public static JournalEntry Read<TRow>(TRow row, Func<TRow, int, DateTimeOffset> time)
        where TRow : DbDataReader => new(
        new JournalKey(new JournalAccount(row.GetString(0), row.GetString(1), row.GetString(2)), row.GetString(3), row.GetString(4)),
        row.GetString(5),
        (Tier)row.GetInt32(6),
        (OperationState)row.GetInt32(7))
    {
        Connection = Text(row, 8),
        Subject = Text(row, 9),
        StoredCall = Text(row, 10),
        Baseline = Text(row, 11),
        Result = Text(row, 12),
        Why = Text(row, 13),
        Attempts = row.GetInt32(14),
        Holder = row.GetInt64(15),
        CreatedAt = time(row, 16),
        ChangedAt = time(row, 17),
        Effect = new Effect((CrmOperationKind)row.GetInt32(18), row.IsDBNull(19) ? null : row.GetDecimal(19)),
        ErrorId = Text(row, 20),
    };

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
