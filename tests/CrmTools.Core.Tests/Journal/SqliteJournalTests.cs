using CrmTools.Core.Journal;
using CrmTools.Core.Journal.Sqlite;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Tests.Journal;

/// <summary>The journal of one machine.</summary>
public sealed class SqliteJournalTests : JournalContract, IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("crmtools-journal-").FullName;
    private readonly List<SqliteJournal> _open = [];

    private string File => Path.Combine(_folder, "data", "journal.db");

    private protected override IJournal Open(TimeProvider time)
    {
        _open.Add(new SqliteJournal(File, time));
        return _open[^1];
    }

    [Fact]
    public async Task What_was_said_is_there_after_a_restart()
    {
        var first = (SqliteJournal)Open(Time);
        await first.ClaimAsync(Intent(), Stop);
        await first.SettleAsync(Intent().Key, new Ending(OperationState.Applied, 1, "id7"));
        await first.DisposeAsync();

        var claim = await Open(Time).ClaimAsync(Intent(), Stop);

        Assert.Equal((ClaimKind.Done, "id7"), (claim.Kind, claim.Earlier!.Result));
    }

    [Fact]
    public async Task What_a_holder_that_is_gone_was_at_may_have_been_sent_until_it_is_found_gone()
    {
        var first = (SqliteJournal)Open(Time);
        await first.ClaimAsync(Intent(), Stop);
        var second = Open(Time);
        Assert.Equal(ClaimKind.Busy, (await second.ClaimAsync(Intent(), Stop)).Kind);
        await first.DisposeAsync();
        Time.Advance(TimeSpan.FromHours(1));

        var claim = await second.ClaimAsync(Intent(), Stop);

        Assert.Equal((ClaimKind.Recovered, TimeSpan.Zero), (claim.Kind, claim.Quiet));
    }

    [Fact]
    public async Task What_a_holder_that_is_gone_was_at_is_shown_as_in_doubt()
    {
        var first = (SqliteJournal)Open(Time);
        await first.ClaimAsync(Intent(), Stop);
        var second = Open(Time);
        Assert.Equal(OperationState.Intended, await StateAsync(second));
        await first.DisposeAsync();

        Assert.Equal(OperationState.InDoubt, await StateAsync(second));
        await second.DecideAsync(Intent().Key, new Ending(OperationState.Refused), Stop);
        Assert.Equal(ClaimKind.Mine, (await second.ClaimAsync(Intent(), Stop)).Kind);
    }

    [Fact]
    public async Task Two_journals_on_one_file_share_what_they_know()
    {
        var (first, second) = (Open(Time), Open(Time));
        var keys = Enumerable.Range(0, 200).Select(number => $"k{number}").ToArray();

        var claims = await Task.WhenAll(keys.SelectMany(key => new[] { first.ClaimAsync(Intent(key), Stop), second.ClaimAsync(Intent(key), Stop) }));

        Assert.Equal(200, claims.Count(claim => claim.Kind == ClaimKind.Mine));
        Assert.Equal(200, claims.Count(claim => claim.Kind == ClaimKind.Busy));
    }

    [Fact]
    public async Task What_was_never_claimed_fails_alone()
    {
        var journal = Open(Time);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(number => journal.ClaimAsync(Intent($"k{number}"), Stop)));

        // Queued at once, so that many are in one commit.
        var settled = Enumerable.Range(0, 100).Select(number => journal.SettleAsync(Intent($"k{number}").Key, new Ending(OperationState.Applied))).ToArray();
        await Task.WhenAll(settled.Select(task => task.ContinueWith(_ => { }, Stop, TaskContinuationOptions.None, TaskScheduler.Default)));

        Assert.All(settled[..50], task => Assert.True(task.IsCompletedSuccessfully));
        Assert.All(settled[50..], task => Assert.IsType<InvalidOperationException>(task.Exception!.InnerException));
        Assert.Equal(ClaimKind.Done, (await journal.ClaimAsync(Intent("k49"), Stop)).Kind);
    }

    [Fact]
    public async Task An_end_that_the_disk_refuses_does_not_bind_others_for_as_long_as_the_process_lives()
    {
        var (first, second) = (Open(Time), Open(Time));
        await first.ClaimAsync(Intent("lost"), Stop);
        await first.ClaimAsync(Intent("under way"), Stop);
        using var disk = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={File};Pooling=False");
        disk.Open();
        SqliteSchema.Run(disk, "CREATE TRIGGER full BEFORE UPDATE ON operation BEGIN SELECT RAISE(ABORT, 'the disk is full'); END");
        Assert.Equal(CrmErrorId.JournalError, (await Assert.ThrowsAsync<CrmException>(() => first.SettleAsync(Intent("lost").Key, new Ending(OperationState.Applied)))).ErrorId);
        SqliteSchema.Run(disk, "DROP TRIGGER full");

        // What else is under way from there is not to be taken over, so its name is not let go of yet.
        Assert.Equal(ClaimKind.Busy, (await second.ClaimAsync(Intent("under way"), Stop)).Kind);
        await first.ClaimAsync(Intent("next"), Stop);
        await first.SettleAsync(Intent("under way").Key, new Ending(OperationState.Applied));

        Assert.Equal(ClaimKind.Recovered, (await second.ClaimAsync(Intent("lost"), Stop)).Kind);
        Assert.Equal(ClaimKind.Busy, (await second.ClaimAsync(Intent("next"), Stop)).Kind);
        Assert.Equal(ClaimKind.Busy, (await first.ClaimAsync(Intent("lost"), Stop)).Kind);
    }

    [Theory]
    [InlineData("this is no database at all, but a text of some length that somebody put here by mistake")]
    [InlineData("SQLite format 3\0 and then nothing that makes sense")]
    public void A_file_that_is_no_journal_is_refused_and_left_as_it_is(string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.WriteAllText(File, content);

        var error = Assert.Throws<CrmException>(() => Open(Time));

        Assert.Equal(CrmErrorId.JournalError, error.ErrorId);
        Assert.Contains(File, error.Message);
        Assert.NotNull(error.Remedy);
        Assert.Equal(content, System.IO.File.ReadAllText(File));
    }

    [Theory]
    [InlineData("CREATE TABLE customers (id INTEGER)", "database of something else")]
    [InlineData("PRAGMA application_id = 0x43726D54; PRAGMA user_version = 99", "version 99")]
    public void A_foreign_database_or_a_later_version_is_refused_and_left_as_it_is(string sql, string expected)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        using (var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={File};Pooling=False"))
        {
            other.Open();
            SqliteSchema.Run(other, sql);
        }

        var error = Assert.Throws<CrmException>(() => Open(Time));

        Assert.Equal(CrmErrorId.JournalError, error.ErrorId);
        Assert.Contains(expected, error.Message);
    }

    [Fact]
    public async Task A_journal_of_the_first_version_is_brought_up_to_date_and_keeps_what_it_knows()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        using (var earlier = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={File};Pooling=False"))
        {
            earlier.Open();
            SqliteSchema.Run(earlier, """
                CREATE TABLE account (
                    id INTEGER PRIMARY KEY, vendor TEXT NOT NULL, account TEXT NOT NULL, address TEXT NOT NULL,
                    UNIQUE (vendor, account, address)) STRICT;
                CREATE TABLE holder (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, started INTEGER NOT NULL, ended INTEGER) STRICT;
                CREATE TABLE operation (
                    id INTEGER PRIMARY KEY, account INTEGER NOT NULL REFERENCES account, operation TEXT NOT NULL, key TEXT NOT NULL,
                    fingerprint TEXT NOT NULL, tier INTEGER NOT NULL, state INTEGER NOT NULL, connection TEXT, subject TEXT, call TEXT, baseline TEXT,
                    result TEXT, why TEXT, attempts INTEGER NOT NULL, holder INTEGER NOT NULL, created INTEGER NOT NULL, changed INTEGER NOT NULL,
                    UNIQUE (key, operation, account)) STRICT;
                INSERT INTO account VALUES (1, 'Plain', 'me', 'https://plain.example/');
                INSERT INTO holder VALUES (1, 'gone', 0, 0);
                INSERT INTO operation VALUES (1, 1, 'op', 'k', 'p', 2, 1, 'shop1', 'member 7', NULL, NULL, 'id7', NULL, 1, 1, 1000, 2000);
                INSERT INTO operation VALUES (2, 1, 'op', 'open', 'p', 2, 3, 'shop1', 'member 8', '{"body":{}}', 'before', NULL, 'lost', 1, 1, 1000, 2000);
                PRAGMA application_id = 0x43726D54; PRAGMA user_version = 1;
                """);
        }

        var (first, second) = (Open(Time), Open(Time));

        var done = await first.ClaimAsync(Intent(), Stop);
        Assert.Equal((ClaimKind.Done, "id7", default), (done.Kind, done.Earlier!.Result, done.Earlier.Effect));
        var open = await second.ClaimAsync(Intent("open") with { Effect = new Effect(CrmOperationKind.Point, 5) }, Stop);
        Assert.Equal((ClaimKind.Recovered, "before"), (open.Kind, open.Earlier!.Baseline));
        await second.SettleAsync(Intent("open").Key, new Ending(OperationState.Applied));
        Assert.Equal(new Effect(CrmOperationKind.Point, 5), (await first.ClaimAsync(Intent("open"), Stop)).Earlier!.Effect);
    }

    [Fact]
    public async Task Only_the_user_can_read_it()
    {
        await Open(Time).ClaimAsync(Intent(), Stop);

        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(File)!))
        {
            // On Windows the permissions of the user's own folder decide.
            if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_an_error_that_says_so()
    {
        System.IO.File.WriteAllText(Path.Combine(_folder, "data"), "a file where the folder should be");

        Assert.Equal(CrmErrorId.JournalError, Assert.Throws<CrmException>(() => Open(Time)).ErrorId);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var journal in _open) await journal.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<OperationState> StateAsync(IJournal journal)
    {
        await foreach (var page in journal.FindAsync(new JournalFilter(), Stop)) return page[0].State;
        throw new InvalidOperationException("The journal is empty.");
    }
}
