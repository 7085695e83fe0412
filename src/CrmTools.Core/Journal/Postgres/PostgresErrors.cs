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
            PostgresException { SqlState: "28P01" or "28000" } => (PostgresStrings.WrongUserOrPassword, PostgresStrings.CheckConnectionString),
            PostgresException { SqlState: "3D000" } => (PostgresStrings.NoSuchDatabase, PostgresStrings.MakeDatabase),
            PostgresException { SqlState: "42501" } => (
                PostgresStrings.UserLacksRight,
                PostgresStrings.FormatGrantRights(place.Schema)),
            PostgresException { SqlState: "25006" } => (PostgresStrings.ServerIsStandby, PostgresStrings.GivePrimary),
            PostgresException { SqlState: "53100" } => (PostgresStrings.ServerDiskFull, JournalStrings.MakeRoom),
            PostgresException { SqlState: "53300" } => (PostgresStrings.TooManyConnections, PostgresStrings.RaiseMaxConnections),
            PostgresException known => ($"{known.MessageText} ({known.SqlState})", PostgresStrings.SeeServerLog),
            _ => (PostgresStrings.FormatDatabaseOutOfReach(Innermost(error)), PostgresStrings.CheckServerAndWay),
        };
        return CrmError.Journal(place.Name, problem, remedy, error);
    }

    private static string Innermost(Exception error)
    {
        while (error.InnerException is { } inner) error = inner;
        return error.Message;
    }
}
