using CrmTools.Core.Journal;
using CrmTools.Core.Journal.Postgres;

namespace CrmTools.Core.Tests.Journal.Postgres;

/// <summary>Connection strings: both forms, and nothing of them shown.</summary>
public sealed class PostgresPlaceTests
{
    [Theory]
    [InlineData("Host=db.example;Database=ops;Username=u;Password=canary", "PostgreSQL db.example:5432/ops")]
    [InlineData("host=db.example;port=6000;database=ops;username=u;password=canary;search path=fleet2", "PostgreSQL db.example:6000/ops, schema fleet2")]
    [InlineData("postgresql://u:canary@db.example/ops?sslmode=verify-full", "PostgreSQL db.example:5432/ops")]
    [InlineData("postgres://u:canary%40%3A@db.example:6000/ops?search_path=fleet2&connect_timeout=3", "PostgreSQL db.example:6000/ops, schema fleet2")]
    public void Both_forms_are_read(string text, string expected)
    {
        Assert.True(PostgresPlace.IsMeant(text));

        var place = PostgresPlace.Parse(text);

        Assert.Equal(expected, place.Name);
        Assert.DoesNotContain("canary", place.Name + place.Digest + place);
    }

    [Fact]
    public void Escaped_letters_of_a_password_arrive_as_they_are() =>
        Assert.Contains("Password=can:ary@;", PostgresPlace.Parse("postgresql://u:can%3Aary%40@h/d").ConnectionString + ";");

    [Theory]
    [InlineData("Host=db;Password=can;ary=x")]
    [InlineData("Host=db;Port=canary")]
    [InlineData("Host=db;Search Path=\"canary; DROP\"")]
    [InlineData("postgresql://u:canary@:x/")]
    [InlineData("postgresql://u:canary@db/ops?canary_=1")]
    [InlineData("postgresql:///ops?sslmode=canary")]
    [InlineData("Username=canary;Password=canary")]
    [InlineData("Host=one,two;Password=canary")]
    public void What_cannot_be_read_is_refused_without_being_shown(string text)
    {
        var error = Assert.Throws<CrmException>(() => PostgresPlace.Parse(text));

        Assert.Equal(CrmErrorId.InvalidInput, error.ErrorId);
        Assert.DoesNotContain("canary", error.ToString().Replace("'canary_'", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/var/lib/crm/journal.db")]
    [InlineData(@"C:\Data\journal.db")]
    [InlineData("ghost=1.db")]
    [InlineData("journal.db")]
    public void A_files_path_is_no_connection_string(string path) => Assert.False(PostgresPlace.IsMeant(path));

    [Theory]
    [InlineData("journal.db", "Host=h", "JournalPath")]
    [InlineData("Host=db;Password=canary", null, "JournalPath")]
    [InlineData("postgresql://u:canary@db/x", null, "JournalPath")]
    [InlineData("", null, "JournalPath")]
    [InlineData(null, "no connection string", "JournalConnection")]
    [InlineData(null, "", "JournalConnection")]
    public void A_choice_that_cannot_be_meant_is_refused_before_anything_is_opened(string? path, string? connection, string field)
    {
        var request = new ConnectRequest { Vendor = "Plain", Name = "p", JournalPath = path, JournalConnection = connection is null ? null : new CrmSecret(connection) };

        var error = Assert.Throws<CrmException>(() => JournalDoor.Check(request));

        Assert.Equal(CrmErrorId.InvalidInput, error.ErrorId);
        Assert.StartsWith(field, error.Message);
        Assert.DoesNotContain("canary", error.ToString());
    }

    [Fact]
    public void One_place_has_one_journal_in_a_process()
    {
        static IJournal Open(string text) => JournalDoor.For(new ConnectRequest { Vendor = "Plain", Name = "p", JournalConnection = new CrmSecret(text) }, "shop");

        Assert.Same(Open("Host=h;Database=d;Password=p"), Open("host=h;database=d;password=p"));
        Assert.NotSame(Open("Host=h;Database=d;Password=p"), Open("Host=h;Database=d;Password=p;Search Path=other"));
    }
}
