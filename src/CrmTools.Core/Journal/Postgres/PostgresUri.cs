using Npgsql;

namespace CrmTools.Core.Journal.Postgres;

/// <summary>The form <c>postgresql://user:password@host:port/database?sslmode=require</c>, as PostgreSQL's own tools take it.</summary>
internal static class PostgresUri
{
    // What the tools call it, and what the library calls it.
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["sslmode"] = "SSL Mode",
        ["sslrootcert"] = "Root Certificate",
        ["sslcert"] = "SSL Certificate",
        ["sslkey"] = "SSL Key",
        ["sslpassword"] = "SSL Password",
        ["application_name"] = "Application Name",
        ["connect_timeout"] = "Timeout",
        ["options"] = "Options",
        ["passfile"] = "Passfile",
        ["search_path"] = "Search Path",
        ["channel_binding"] = "Channel Binding",
    };

    public static bool IsMeant(string text) =>
        text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads it; throws a <see cref="FormatException"/> whose text is not to be shown.</summary>
    public static NpgsqlConnectionStringBuilder Parse(string text)
    {
        var uri = new Uri(text, UriKind.Absolute);
        var builder = new NpgsqlConnectionStringBuilder { Host = uri.IdnHost };
        if (uri.Port > 0) builder.Port = uri.Port;
        if (uri.AbsolutePath.Length > 1) builder.Database = Uri.UnescapeDataString(uri.AbsolutePath[1..]);
        var (user, password) = Halves(uri.UserInfo, ':');
        if (user.Length > 0) builder.Username = user;
        if (password is not null) builder.Password = password;
        foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = Halves(pair, '=');
            if (!Names.TryGetValue(name, out var key))
                throw PostgresPlace.Invalid(PostgresStrings.FormatUnknownPart(name), PostgresStrings.FormatKnownParts(string.Join(", ", Names.Keys)));

            // The library spells "verify-full" in one word.
            builder[key] = key == "SSL Mode" ? (value ?? "").Replace("-", "", StringComparison.Ordinal) : value;
        }

        return builder;
    }

    private static (string First, string? Second) Halves(string text, char by)
    {
        var at = text.IndexOf(by, StringComparison.Ordinal);
        return at < 0 ? (Uri.UnescapeDataString(text), null) : (Uri.UnescapeDataString(text[..at]), Uri.UnescapeDataString(text[(at + 1)..]));
    }
}
