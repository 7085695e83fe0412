using CrmTools.Core.Paging;

namespace CrmTools.Core.Tests.Paging;

/// <summary>How far the reading runs ahead, and what it does with rows that move meanwhile.</summary>
public sealed class PrefetchTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_slow_page_holds_up_rows_but_not_requests_and_the_limit_stands()
    {
        var slow = new TaskCompletionSource();
        var finished = 0;
        var (running, most) = (0, 0);
        var pages = Pages.ByNumber(FetchAsync, new PagePlan(1, 3), Stop).GetAsyncEnumerator(Stop);
        Assert.True(await pages.MoveNextAsync());
        var second = pages.MoveNextAsync();

        // Page 1 is slow; the window of four has pages 1 to 4, so three of them end while it waits.
        await UntilAsync(() => Volatile.Read(ref finished) == 4);
        Assert.False(second.IsCompleted);
        slow.SetResult();
        Assert.True(await second);
        Assert.Equal([1], pages.Current.Items);
        await pages.DisposeAsync();
        Assert.InRange(most, 2, 3);

        async Task<Page<int>> FetchAsync(int page, CancellationToken stop)
        {
            var now = Interlocked.Increment(ref running);
            lock (slow) most = Math.Max(most, now);
            if (page == 1) await slow.Task;
            else await Task.Yield();
            Interlocked.Decrement(ref running);
            Interlocked.Increment(ref finished);
            return new Page<int>([page]);
        }
    }

    [Fact]
    public async Task Once_an_empty_page_is_known_nothing_behind_it_is_asked_for()
    {
        var slow = new TaskCompletionSource();
        var asked = new List<int>();
        var reading = ReadAsync();
        await UntilAsync(() => Count() == 3);

        // Page 1 waits; 2 is empty, so 3 and 4 are not asked for although slots are free.
        await Task.Delay(20, Stop);
        slow.SetResult();
        await reading;
        Assert.Equal([0, 1, 2], asked);

        async Task ReadAsync()
        {
            await foreach (var _ in Pages.ByNumber(FetchAsync, new PagePlan(1, 3), Stop))
            {
            }
        }

        async Task<Page<int>> FetchAsync(int page, CancellationToken stop)
        {
            lock (asked) asked.Add(page);
            if (page == 1) await slow.Task;
            return new Page<int>(page < 2 ? [page] : []);
        }

        int Count()
        {
            lock (asked) return asked.Count;
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public async Task A_row_that_shifts_onto_a_later_page_comes_out_once(int throttle)
    {
        // With every page that is asked for, somebody new is put at the head of the list.
        var shop = Enumerable.Range(1, 50).Select(number => $"{number}").ToList();
        var asked = 0;
        var got = await ReadAsync(FetchAsync, new PagePlan(10, throttle));

        Assert.Equal(got.Distinct(), got);
        Assert.Superset(Enumerable.Range(1, 50).Select(number => $"{number}").ToHashSet(), got.Select(id => id!).ToHashSet());

        Task<Page<CrmMember>> FetchAsync(int page, CancellationToken stop)
        {
            lock (shop)
            {
                if (asked++ > 0 && asked < 6) shop.Insert(0, $"new {asked}");
                return Task.FromResult(Members([.. shop.Skip(page * 10).Take(10)]));
            }
        }
    }

    [Fact]
    public async Task A_page_of_nothing_but_repeated_rows_does_not_end_the_list_and_as_many_as_wanted_come()
    {
        string[][] pages = [["a", "b"], ["a", "b"], ["c", "d"], ["e", "f"], []];

        Assert.Equal(["a", "b", "c"], await ReadAsync((page, _) => Task.FromResult(Members(pages[Math.Min(page, 4)])), new PagePlan(2, 1, First: 3)));
    }

    [Fact]
    public async Task Rows_without_an_identity_are_never_taken_for_repeated()
    {
        var page = new Page<CrmMember>([new CrmMember(), new CrmMember()]);

        Assert.Equal(4, (await ReadAsync((number, _) => Task.FromResult(number < 2 ? page : new Page<CrmMember>([])), new PagePlan(2, 1))).Count);
    }

    [Fact]
    public void What_is_remembered_does_not_grow_with_the_list()
    {
        var seen = new SeenRows(2);
        Assert.Single(seen.Fresh(Members("a")).Items);
        Assert.Single(seen.Fresh(Members("b")).Items);
        Assert.Empty(seen.Fresh(Members("a")).Items);
        Assert.Empty(seen.Fresh(Members("b")).Items);
        Assert.Single(seen.Fresh(Members("a")).Items);
    }

    [Fact]
    public void Orders_of_two_shops_may_have_one_number() =>
        Assert.NotEqual(RowIdentity.Of(new CrmOrder { Id = "7", ShopId = "a" }), RowIdentity.Of(new CrmOrder { Id = "7", ShopId = "b" }));

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while (!isSo()) await Task.Delay(1, patience.Token);
    }

    private static Page<CrmMember> Members(params string[] ids) => new([.. ids.Select(id => new CrmMember { Id = id })]);

    private static async Task<List<string?>> ReadAsync(Func<int, CancellationToken, Task<Page<CrmMember>>> fetch, PagePlan plan)
    {
        var got = new List<string?>();
        await foreach (var page in Pages.ByNumber(fetch, plan, Stop)) got.AddRange(page.Items.Select(member => member.Id));
        return got;
    }
}
