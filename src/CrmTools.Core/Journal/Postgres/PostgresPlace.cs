using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Npgsql;

namespace CrmTools.Core.Journal.Postgres;

/// <summary>Which database and schema a connection string means. The string is a secret: nothing of it but server and database is ever shown.</summary>
internal sealed partial class PostgresPlace
{
    /// <summary>The schema where none is given.</summary>
    public const string UsualSchema = "crmtools";

    private PostgresPlace(NpgsqlConnectionStringBuilder given)
    {
        Schema = given.SearchPath is { Length: > 0 } path ? path.Trim() : UsualSchema;
        if (!SchemaName().IsMatch(Schema))
            throw Invalid(PostgresStrings.SearchPathIsNotOne, PostgresStrings.GiveSchemaName);
        if (given.Host is not { Length: > 0 }) throw Invalid(PostgresStrings.NamesNoHost, PostgresStrings.GiveConnectionString);
        if (given.Host.Contains(',', StringComparison.Ordinal)) throw Invalid(PostgresStrings.NamesSeveralHosts, PostgresStrings.GiveHostThatWrites);
        given.SearchPath = null;
        given.ApplicationName ??= "CrmTools";
        given.TcpKeepAlive = true;
        given.CommandTimeout = Math.Min(given.CommandTimeout, 15);
        given.MaxPoolSize = Math.Min(given.MaxPoolSize, 10);

        // Started with, and not set later: a pooled connection is given back with what it was started with. A process that stands still in the
        // middle of a commit must not hold others up for long, and a commit must be on disk when it is reported.
        given.Options = $"{given.Options} -c idle_in_transaction_session_timeout=10s -c lock_timeout=12s -c synchronous_commit=on".Trim();
        ConnectionString = given.ConnectionString;
        Name = $"PostgreSQL {given.Host}:{given.Port}/{given.Database ?? given.Username}{(Schema == UsualSchema ? "" : $", schema {Schema}")}";
        Digest = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{Schema}\0{ConnectionString}")));
    }

    /// <summary>With the password; for opening connections only.</summary>
    public string ConnectionString { get; }

    /// <summary>The schema of the journal's tables: small letters, digits and underscores.</summary>
    public string Schema { get; }

    /// <summary>Server, database and schema, for messages.</summary>
    public string Name { get; }

    /// <summary>Tells places apart without holding a secret.</summary>
    public string Digest { get; }

    /// <summary>True for what can be a connection string, and no file's path.</summary>
    public static bool IsMeant(string text) => PostgresUri.IsMeant(text) || HostKey().IsMatch(text);

    /// <summary>Reads a connection string, in either form.</summary>
    /// <exception cref="CrmException">With id InvalidInput; the message does not hold the string.</exception>
    public static PostgresPlace Parse(string text)
    {
        try
        {
            return new PostgresPlace(PostgresUri.IsMeant(text) ? PostgresUri.Parse(text) : new NpgsqlConnectionStringBuilder(text));
        }
        catch (Exception error) when (error is ArgumentException or FormatException or OverflowException or KeyNotFoundException)
        {
            // The parser's own words may quote what it stumbled over: a piece of the password.
            throw Invalid(PostgresStrings.NotAConnectionString, PostgresStrings.GiveConnectionString);
        }
    }

    /// <summary>An error about the string that does not show it.</summary>
    public static CrmException Invalid(string problem, string remedy) => CrmError.Invalid("JournalConnection", problem, remedy);

    public override string ToString() => Name;

    [GeneratedRegex("^[a-z_][a-z0-9_]{0,62}$")]
    private static partial Regex SchemaName();

    [GeneratedRegex(@"(^|;)\s*(host|server|data source)\s*=", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HostKey();
}
