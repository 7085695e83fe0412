using CrmTools.Core.Tests.Support.Postgres;

namespace CrmTools.Core.Tests.Journal.Postgres;

/// <summary>Tests that share one PostgreSQL server, each in a schema of its own.</summary>
[CollectionDefinition("PostgreSQL")]
public sealed class OneServer : ICollectionFixture<PostgresServer>;
