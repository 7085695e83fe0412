using CrmTools.Core.Journal;
using CrmTools.Core.Journal.Sqlite;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Tests.Journal;

/// <summary>
/// The journal's files, cut off at every byte, as by a crash in the middle of a write: what is opened then is what some commit left, never less than
/// an earlier cut showed; or it is a clear error, and the file stays as it was.
/// </summary>
public sealed class JournalCutTests : IDisposable
{
    private const int Writes = 2;
    private static readonly JournalAccount Shop = new("Plain", "me", "https://plain.example/");

    private readonly string _folder = Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), $"crmtools-cut-{Guid.NewGuid():N}");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_log_cut_at_every_byte_gives_what_some_commit_left()
    {
        var (main, log) = await MadeAsync();
        var seen = new int[log.Length + 1];

        await Parallel.ForAsync(0, log.Length + 1, Stop, async (length, _) => seen[length] = await OpenAsync(main, log[..length], length));

        // Two commits a write, claimed and ended; all of them are there when nothing is cut.
        Assert.Equal(Writes * 2, seen[^1]);
        for (var length = 1; length < seen.Length; length++)
            Assert.True(seen[length] >= seen[length - 1], $"cut at {length} shows {seen[length]} commits, one byte earlier {seen[length - 1]}");
        Assert.Equal(Enumerable.Range(0, (Writes * 2) + 1), seen.Distinct());
    }

    [Fact]
    public async Task The_main_file_cut_anywhere_is_a_clear_error_or_whole_and_stays_as_it_was()
    {
        var whole = await ClosedAsync();
        var errors = 0;
        await Parallel.ForAsync(1, whole.Length / 37, Stop, async (step, _) =>
        {
            var file = Path.Combine(_folder, $"main-{step}", "journal.db");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            var cut = whole[..(step * 37)];
            await File.WriteAllBytesAsync(file, cut, Stop);
            try
            {
                await using var journal = new SqliteJournal(file, TimeProvider.System);
                await CommitsAsync(journal);
            }
            catch (CrmException error) when (error.ErrorId == CrmErrorId.JournalError)
            {
                Interlocked.Increment(ref errors);
                Assert.Contains("damaged", error.Message);
                Assert.Equal(cut, await File.ReadAllBytesAsync(file, Stop));
            }
        });
        Assert.True(errors > whole.Length / 37 / 2, $"only {errors} cuts were noticed");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // What a crash leaves: the main file before the writes, and a log with all of them.
    private async Task<(byte[] Main, byte[] Log)> MadeAsync()
    {
        var file = Path.Combine(_folder, "made", "journal.db");
        await using (var first = new SqliteJournal(file, TimeProvider.System)) await first.ClaimAsync(Of("before"), Stop);
        var main = await File.ReadAllBytesAsync(file, Stop);
        await using var journal = new SqliteJournal(file, TimeProvider.System);
        for (var number = 0; number < Writes; number++)
        {
            await journal.ClaimAsync(Of($"k{number}"), Stop);
            await journal.SettleAsync(Of($"k{number}").Key, new Ending(OperationState.Applied, 1, "id"));
        }

        return (main, await File.ReadAllBytesAsync(file + "-wal", Stop));
    }

    private async Task<byte[]> ClosedAsync()
    {
        var file = Path.Combine(_folder, "closed", "journal.db");
        await using (var journal = new SqliteJournal(file, TimeProvider.System))
        {
            for (var number = 0; number < 60; number++) await journal.ClaimAsync(Of($"k{number}"), Stop);
        }

        return await File.ReadAllBytesAsync(file, Stop);
    }

    private async Task<int> OpenAsync(byte[] main, byte[] log, int number)
    {
        var folder = Path.Combine(_folder, $"cut-{number}");
        var file = Path.Combine(folder, "journal.db");
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(file, main, Stop);
        await File.WriteAllBytesAsync(file + "-wal", log, Stop);
        int commits;
        await using (var journal = new SqliteJournal(file, TimeProvider.System)) commits = await CommitsAsync(journal);
        Directory.Delete(folder, recursive: true);
        return commits;
    }

    // Each write was committed twice; the states tell how many commits are seen, and the order of the writes must hold.
    private static async Task<int> CommitsAsync(SqliteJournal journal)
    {
        var states = new List<OperationState>();
        await foreach (var page in journal.FindAsync(new JournalFilter(), Stop)) states.AddRange(page.Where(entry => entry.Key.Key != "before").Select(entry => entry.State));
        Assert.All(states.SkipLast(1), state => Assert.Equal(states[0], state));
        return states.Sum(state => state == OperationState.Applied ? 2 : 1);
    }

    private static Intent Of(string key) => new(new JournalKey(Shop, "op", key), "p", Tier.Marked);
}
