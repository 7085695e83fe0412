using System.Globalization;
using CrmTools.Core.Sending;
using Microsoft.Data.Sqlite;

namespace CrmTools.Core.Journal.Sqlite;

/// <summary>Entries to rows and back.</summary>
internal static class SqliteRows
{
    /// <summary>The columns that <see cref="Read"/> takes, from <c>operation o JOIN account a</c>.</summary>
    public const string Columns =
        "a.vendor, a.account, a.address, o.operation, o.key, o.fingerprint, o.tier, o.state, o.connection, o.subject, o.call, o.baseline, o.result, o.why, " +
        "o.attempts, o.holder, o.created, o.changed, o.kind, o.quantity, o.error, o.id";

    /// <summary>Index of <c>o.id</c> in <see cref="Columns"/>.</summary>
    public const int IdColumn = 21;

    public static JournalEntry Read(SqliteDataReader row) => new(
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
        CreatedAt = Time(row.GetInt64(16)),
        ChangedAt = Time(row.GetInt64(17)),
        Effect = new Effect((CrmOperationKind)row.GetInt32(18), Text(row, 19) is { } quantity ? decimal.Parse(quantity, CultureInfo.InvariantCulture) : null),
        ErrorId = Text(row, 20),
    };

    /// <summary>A number as text: what is counted must not be rounded.</summary>
    public static string? Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);

    /// <summary>Times are milliseconds since 1970 UTC.</summary>
    public static long Time(DateTimeOffset time) => time.ToUnixTimeMilliseconds();

    public static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    /// <summary>The filter as a condition, with its values put into the command.</summary>
    public static string Where(JournalFilter filter, SqliteCommand command)
    {
        var terms = new List<string>();
        void Add(string term, object? value)
        {
            if (value is null) return;
            var name = string.Create(CultureInfo.InvariantCulture, $"$p{command.Parameters.Count}");
            terms.Add(term + name);
            command.Parameters.AddWithValue(name, value);
        }

        Add("a.vendor = ", filter.Account?.Vendor);
        Add("a.account = ", filter.Account?.Account);
        Add("a.address = ", filter.Account?.Address);
        Add("o.operation = ", filter.Operation);
        Add("o.key = ", filter.Key);
        Add("o.created >= ", filter.After is { } after ? Time(after) : null);
        Add("o.created < ", filter.Before is { } before ? Time(before) : null);
        Add("o.changed < ", filter.ChangedBefore is { } changed ? Time(changed) : null);
        if (filter.States.Count > 0) terms.Add($"o.state IN ({string.Join(", ", JournalRules.Stored(filter.States).Select(state => ((int)state).ToString(CultureInfo.InvariantCulture)))})");
        return terms.Count == 0 ? "1" : string.Join(" AND ", terms);
    }

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
