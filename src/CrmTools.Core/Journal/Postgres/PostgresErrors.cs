using System.Net.Sockets;
using Npgsql;

namespace CrmTools.Core.Journal.Postgres;

/// <summary>What the database's failures mean to the user. No message of it holds the connection string.</summary>
internal static class PostgresErrors
{
    /// <summary>True for what the database or the way to it throws.</summary>
    public static bool IsMeant(Exception error) => error is NpgsqlException or IOException or TimeoutException or SocketException or ObjectDisposedException;

    /// <summary>True where the same may work a moment later.</summary>
    public static bool MayPass(Exception error) => error switch
    {
        // Deadlock, serialization, lock time-out, idle in transaction, shutting down, starting up, too many connections, no resources.
        PostgresException { SqlState: "40P01" or "40001" or "55P03" or "25P03" } => true,
        PostgresException known => known.IsTransient || known.SqlState.StartsWith("57P", StringComparison.Ordinal),
        NpgsqlException or IOException or TimeoutException or SocketException => true,
        _ => false,
    };

    /// <summary>The error for the user.</summary>
    public static CrmException Explained(PostgresPlace place, Exception error)
    {
        var (problem, remedy) = error switch
        {
            PostgresException { SqlState: "28P01" or "28000" } => ("the database refuses the user or the password", "Check the connection string."),
            PostgresException { SqlState: "3D000" } => ("there is no such database", "Make it, or check the connection string."),
            PostgresException { SqlState: "42501" } => (
                "the user lacks a right there",
                $"Grant CREATE on the database for the first use, or have its owner make schema {place.Schema} and grant USAGE on it and SELECT, INSERT, UPDATE, DELETE on its tables."),
            PostgresException { SqlState: "25006" } => ("the server only reads: it is a standby", "Give the address of the primary."),
            PostgresException { SqlState: "53100" } => ("the server's disk is full", "Make room, then run it again."),
            PostgresException { SqlState: "53300" } => ("the server takes no more connections", "Raise max_connections, or run fewer processes."),
            PostgresException known => ($"{known.MessageText} ({known.SqlState})", "See the server's log."),
            _ => ($"the database cannot be reached ({Innermost(error)})", "Check the server and the way to it, then run it again."),
        };
        return CrmError.Journal(place.Name, problem, remedy, error);
    }

    private static string Innermost(Exception error)
    {
        while (error.InnerException is { } inner) error = inner;
        return error.Message;
    }
}
