using System.Globalization;
using System.Text;
using Npgsql;
using NpgsqlTypes;

namespace CrmTools.Core.Journal.Postgres;

/// <summary>Entries to rows and back.</summary>
internal static class PostgresRows
{
    public static JournalEntry Read(NpgsqlDataReader row) => JournalColumns.Read(row, static (row, column) => row.GetFieldValue<DateTimeOffset>(column));

    /// <summary>
    /// A text as the database can hold it: it knows neither NUL nor half of a surrogate pair. One such letter in one vendor's answer must not stop
    /// the commit of everybody.
    /// </summary>
    public static string? Clean(string? text)
    {
        if (text is null || (!text.Contains('\0') && IsWhole(text))) return text;
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD');
    }

    /// <summary>A parameter that is an array.</summary>
    public static NpgsqlParameter Array<T>(IEnumerable<T> values, NpgsqlDbType type) => new() { Value = values.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | type };

    /// <summary>The array of some texts.</summary>
    public static NpgsqlParameter Texts(IEnumerable<string?> values) => Array(values.Select(Clean), NpgsqlDbType.Text);

    /// <summary>A point in time; null for the database's own now.</summary>
    public static NpgsqlParameter Time(DateTimeOffset? time) => new() { Value = time is { } given ? given.UtcDateTime : DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz };

    /// <summary>The filter as a condition, with its values put into the command after those that it has.</summary>
    public static string Where(JournalFilter filter, NpgsqlCommand command)
    {
        var terms = new List<string>();
        void Add(string term, object? value)
        {
            if (value is null) return;
            command.Parameters.Add(value is DateTimeOffset time ? Time(time) : new NpgsqlParameter { Value = value });
            terms.Add(string.Create(CultureInfo.InvariantCulture, $"{term}${command.Parameters.Count}"));
        }

        Add("a.vendor = ", filter.Account?.Vendor);
        Add("a.account = ", filter.Account?.Account);
        Add("a.address = ", filter.Account?.Address);
        Add("o.operation = ", Clean(filter.Operation));
        Add("o.key = ", Clean(filter.Key));
        Add("o.created >= ", filter.After);
        Add("o.created < ", filter.Before);
        Add("o.changed < ", filter.ChangedBefore);
        if (filter.States.Count > 0) terms.Add($"o.state IN ({string.Join(", ", JournalRules.Stored(filter.States).Select(state => ((int)state).ToString(CultureInfo.InvariantCulture)))})");
        return terms.Count == 0 ? "true" : string.Join(" AND ", terms);
    }

    private static bool IsWhole(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (!char.IsSurrogate(text[index])) continue;
            if (index + 1 == text.Length || !char.IsSurrogatePair(text[index], text[index + 1])) return false;
            index++;
        }

        return true;
    }
}
