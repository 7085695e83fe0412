using CrmTools.Core.Tests.Support.Postgres;
using CrmTools.Tests.Processes;

namespace CrmTools.Tests.Fleet;

/// <summary>Kills with the journal of a fleet: what a dead machine held is taken over when its lease is over.</summary>
public sealed class FleetKillTests(PostgresServer server) : KillContract, IClassFixture<PostgresServer>
{
    private readonly string _schema = $"k_{Guid.NewGuid():N}";

    private protected override string Journal
    {
        get
        {
            if (server.Missing is { } missing) Assert.Skip(missing);
            return server.Connection(_schema);
        }
    }

    // The server ends with the class.
    private protected override void Forget()
    {
    }
}
