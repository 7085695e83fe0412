using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CrmTools.Core.Journal.Sqlite;

/// <summary>Entries to rows and back.</summary>
internal static class SqliteRows
{
    public static JournalEntry Read(SqliteDataReader row) => JournalColumns.Read(row, static (row, column) => Time(row.GetInt64(column)));

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
}
