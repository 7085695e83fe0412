using CrmTools.Core.Paging;

namespace CrmTools.Core.Tests.Paging;

public sealed class PagesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("all, total known", 25, true, 0, null, 25)]
    [InlineData("all, total unknown", 25, false, 0, null, 25)]
    [InlineData("exactly two pages", 20, false, 0, null, 20)]
    [InlineData("none, total known", 0, true, 0, null, 0)]
    [InlineData("none, total unknown", 0, false, 0, null, 0)]
    [InlineData("first three", 25, true, 0, 3L, 3)]
    [InlineData("first none", 25, true, 0, 0L, 0)]
    [InlineData("first more than there are", 25, true, 0, 100L, 25)]
    [InlineData("the largest first there is", 25, false, 0, long.MaxValue, 25)]
    [InlineData("the largest first, some skipped", 25, false, 12, long.MaxValue, 13)]
    [InlineData("skip within the first page", 25, false, 4, null, 21)]
    [InlineData("skip over pages", 25, false, 21, 3L, 3)]
    [InlineData("skip everything", 25, false, 30, null, 0)]
    public async Task Rows_come_whole_and_in_order(string name, int rows, bool hasTotal, long skip, long? first, int expected)
    {
        foreach (var throttle in new[] { 1, 3, 8 })
        {
            var got = new List<int>();
            await foreach (var page in Pages.ByNumber(Source(rows, hasTotal), new PagePlan(10, throttle, skip, first), Stop)) got.AddRange(page.Items);

            Assert.True(got.SequenceEqual(Enumerable.Range((int)Math.Min(skip, rows), expected)), $"{name}, {throttle}: {string.Join(',', got)}");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public async Task A_server_that_sends_the_same_page_for_every_number_is_found_out(int throttle)
    {
        var got = new List<string?>();
        var error = await Assert.ThrowsAsync<CrmException>(async () =>
        {
            await foreach (var page in Pages.ByNumber(Same, new PagePlan(2, throttle), Stop)) got.AddRange(page.Items.Select(member => member.Id));
        });

        Assert.Equal(CrmErrorId.ProtocolError, error.ErrorId);
        Assert.Contains("-PageSize", error.Remedy);
        Assert.Equal(["1", "2"], got);

        static Task<Page<CrmMember>> Same(int page, CancellationToken stop) => Task.FromResult(new Page<CrmMember>([Member(1), Member(2)]));
    }

    [Fact]
    public async Task A_list_that_shifts_by_a_page_is_none_of_those()
    {
        int[] starts = [1, 1, 3, 3, 5];
        var got = new List<string?>();
        await foreach (var page in Pages.ByNumber(Shifting, new PagePlan(2, 1), Stop)) got.AddRange(page.Items.Select(member => member.Id));

        Assert.Equal(["1", "2", "3", "4", "5", "6"], got);

        Task<Page<CrmMember>> Shifting(int page, CancellationToken stop) =>
            Task.FromResult(new Page<CrmMember>(page < starts.Length ? [Member(starts[page]), Member(starts[page] + 1)] : []));
    }

    [Fact]
    public async Task Rows_that_look_alike_without_identity_prove_nothing()
    {
        var got = 0;
        await foreach (var page in Pages.ByNumber((page, _) => Task.FromResult(new Page<int>(page < 7 ? [5, 5] : [])), new PagePlan(2, 1), Stop)) got += page.Items.Count;

        Assert.Equal(14, got);
    }

    private static CrmMember Member(int id) => new() { Connection = new CrmConnection("any", "Plain"), Id = $"{id}" };

    [Fact]
    public async Task The_first_page_is_asked_for_alone_then_the_window_widens_to_twice_the_limit()
    {
        var asked = 0;
        var seen = new List<int>();
        await foreach (var _ in Pages.ByNumber(Counting, new PagePlan(10, 4), Stop))
        {
            seen.Add(asked);
            if (seen.Count == 6) break;
        }

        Assert.Equal([1, 5, 10, 11, 12, 13], seen);

        Task<Page<int>> Counting(int page, CancellationToken stop)
        {
            asked++;
            return Task.FromResult(new Page<int>([page]));
        }
    }

    [Fact]
    public async Task No_page_beyond_what_is_wanted_or_beyond_the_total_is_asked_for()
    {
        var asked = new List<int>();
        await foreach (var _ in Pages.ByNumber(Recording(1000, false), new PagePlan(10, 8, First: 25), Stop))
        {
        }

        Assert.Equal([0, 1, 2], asked);
        asked.Clear();
        await foreach (var _ in Pages.ByNumber(Recording(35, true), new PagePlan(10, 8), Stop))
        {
        }

        Assert.Equal([0, 1, 2, 3], asked);

        Func<int, CancellationToken, Task<Page<int>>> Recording(int rows, bool total) => (page, stop) =>
        {
            asked.Add(page);
            return Source(rows, total)(page, stop);
        };
    }

    [Fact]
    public async Task A_page_whose_rows_were_all_filtered_does_not_end_the_list()
    {
        var got = new List<int>();
        await foreach (var page in Pages.ByNumber(Filtered, new PagePlan(10, 2), Stop)) got.AddRange(page.Items);

        Assert.Equal([1, 3], got);

        static Task<Page<int>> Filtered(int page, CancellationToken stop) => Task.FromResult<Page<int>>(page switch
        {
            0 => new FilteredPage<int>([1], 10),
            1 => new FilteredPage<int>([], 10),
            2 => new FilteredPage<int>([3], 4),
            _ => new FilteredPage<int>([], 0),
        });
    }

    [Fact]
    public async Task Leaving_early_cancels_and_awaits_what_was_asked_for_ahead()
    {
        var running = 0;
        var cancelled = 0;
        await foreach (var page in Pages.ByNumber(SlowAsync, new PagePlan(1, 8), Stop))
        {
            if (page.Items[0] == 1) break;
        }

        Assert.Equal(0, running);
        Assert.True(cancelled > 0);

        async Task<Page<int>> SlowAsync(int page, CancellationToken stop)
        {
            if (page < 2) return new Page<int>([page]);
            Interlocked.Increment(ref running);
            try
            {
                await Task.Delay(Timeout.Infinite, stop);
            }
            catch (OperationCanceledException)
            {
                Interlocked.Increment(ref cancelled);
                throw;
            }
            finally
            {
                Interlocked.Decrement(ref running);
            }

            return new Page<int>([]);
        }
    }

    [Fact]
    public async Task A_failing_page_comes_after_the_pages_before_it()
    {
        var got = new List<int>();
        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (var page in Pages.ByNumber(Failing, new PagePlan(1, 8), Stop)) got.AddRange(page.Items);
        });

        Assert.Equal([0, 1, 2], got);

        static Task<Page<int>> Failing(int page, CancellationToken stop) =>
            page < 3 ? Task.FromResult(new Page<int>([page])) : Task.FromException<Page<int>>(new InvalidOperationException());
    }

    [Theory]
    [InlineData(0, 25L, 3)]
    [InlineData(21, 3L, 3)]
    [InlineData(0, null, int.MaxValue)]
    [InlineData(0, long.MaxValue, int.MaxValue)]
    [InlineData(long.MaxValue, long.MaxValue, int.MaxValue)]
    public void The_number_of_pages_still_needed_never_overflows(long skip, long? first, int pages) =>
        Assert.Equal(pages, new RowCut(skip, first).PagesLeft(10));

    [Fact]
    public async Task A_question_about_one_object_gives_one_page()
    {
        var found = new List<Page<string>>();
        await foreach (var page in Pages.One<string>(() => Task.FromResult<string?>("x"))) found.Add(page);
        await foreach (var page in Pages.One<string>(() => Task.FromResult<string?>(null))) found.Add(page);

        Assert.Equal([1, 0], found.Select(page => page.Items.Count));
    }

    private static Func<int, CancellationToken, Task<Page<int>>> Source(int rows, bool hasTotal) => (page, _) =>
        Task.FromResult(new Page<int>([.. Enumerable.Range(0, rows).Skip(page * 10).Take(10)], hasTotal ? rows : null));
}
