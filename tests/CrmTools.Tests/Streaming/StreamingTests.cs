namespace CrmTools.Tests.Streaming;

/// <summary>Lists come out page by page, and no more is asked for than can be needed.</summary>
public sealed class StreamingTests : OnexTest
{
    [Fact]
    public async Task The_first_object_is_out_after_one_request()
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Delay, Operation = "members.getlist", Skip = 1, Times = int.MaxValue, Duration = TimeSpan.FromMinutes(1) });
        using var running = Session.Start("Get-CrmMember -PageSize 10");
        await Patience.UntilAsync(() => running.Output.Count >= 10, "the first page");
        Assert.Equal("100001", running.Output[0].Text("Id"));
        Assert.False(running.IsDone);

        // While the first page is taken, no more than the next four are asked for.
        Assert.InRange(Shop.Traffic.Total, 1, 5);
        await running.StopAsync();
        Assert.Equal(10, (await running.EndAsync()).Output.Count);
    }

    [Fact]
    public void The_first_page_is_asked_for_alone()
    {
        // One object and the pipeline is over: had the second page been asked for with the first, it would be here.
        Session.Run("Get-CrmMember -PageSize 10 -First 10").Clean();
        Assert.Equal(1, Shop.Traffic.Total);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    public void Never_more_than_the_throttle_limit_in_flight(int limit)
    {
        Shop.Options.Latency = TimeSpan.FromMilliseconds(15);
        Session.Run($"Get-CrmMember -PageSize 20 -ThrottleLimit {limit}").Clean();
        Assert.InRange(Shop.Traffic.MaxInFlight, Math.Min(2, limit), limit);
    }

    [Theory]
    [InlineData(10, 1)]
    [InlineData(25, 3)]
    [InlineData(100, 10)]
    public void Never_a_page_that_First_cannot_need(int first, int pages)
    {
        Session.Run($"Get-CrmMember -PageSize 10 -First {first}").Clean();
        Assert.Equal(pages, Shop.Requests("members.getlist").Count);
    }

    [Fact]
    public async Task Select_First_ends_everything()
    {
        Shop.Options.Latency = TimeSpan.FromMilliseconds(100);
        Assert.Equal(["100001", "100002", "100003"], Session.Run("Get-CrmMember -PageSize 10 | Select-Object -First 3").Clean().Texts("Id"));
        await Patience.UntilAsync(() => Shop.Traffic.InFlight == 0, "no request in flight", 3);
        var asked = Shop.Traffic.Total;
        await Task.Delay(400, TestContext.Current.CancellationToken);
        Assert.Equal(asked, Shop.Traffic.Total);
        Assert.InRange(asked, 1, 5);
    }

    [Fact]
    public async Task A_slow_pipeline_holds_the_pages_back()
    {
        using var running = Session.Start("Get-CrmMember -PageSize 5 -ThrottleLimit 4 | ForEach-Object { $_; while (-not $go) { Start-Sleep -Milliseconds 20 } }");
        await Patience.UntilAsync(() => running.Output.Count == 1, "the first object");
        await Task.Delay(500, TestContext.Current.CancellationToken);
        Assert.InRange(Shop.Traffic.Total, 1, 12);
        await running.StopAsync();
    }

    [Fact]
    public async Task CtrlC_in_a_slow_reply_ends_at_once_and_leaves_nothing_in_flight()
    {
        Shop.Options.Latency = TimeSpan.FromMinutes(2);
        using var running = Session.Start("Get-CrmMember");
        await Patience.UntilAsync(() => Shop.Traffic.InFlight == 1, "the request");
        Assert.InRange(await running.StopAsync(), TimeSpan.Zero, TimeSpan.FromSeconds(3));
        await Patience.UntilAsync(() => Shop.Traffic.InFlight == 0, "no request in flight", 3);
        Assert.Equal(1, Shop.Traffic.Total);
    }

    [Fact]
    public async Task CtrlC_while_waiting_to_try_again_ends_at_once()
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Throttle, RetryAfter = TimeSpan.FromSeconds(60), Times = int.MaxValue });
        using var running = Session.Start("Get-CrmMember 100001");
        await Patience.UntilAsync(() => Shop.Traffic.Total == 1 && Shop.Traffic.InFlight == 0, "the refusal");
        Assert.InRange(await running.StopAsync(), TimeSpan.Zero, TimeSpan.FromSeconds(3));
        Assert.Equal(1, Shop.Traffic.Total);
    }

    [Fact]
    public async Task CtrlC_in_a_pipeline_of_many_leaves_nothing_in_flight()
    {
        Shop.Options.Latency = TimeSpan.FromSeconds(30);
        using var running = Session.Start("1..50 | ForEach-Object { [pscustomobject]@{ Id = 100000 + $_ } } | Get-CrmMember -ThrottleLimit 6");
        await Patience.UntilAsync(() => Shop.Traffic.InFlight == 6, "six requests");
        Assert.InRange(await running.StopAsync(), TimeSpan.Zero, TimeSpan.FromSeconds(3));
        await Patience.UntilAsync(() => Shop.Traffic.InFlight == 0, "no request in flight", 3);
        Assert.Equal(6, Shop.Traffic.Total);
    }

    [Theory]
    [InlineData("Get-CrmMember -PageSize 50", 50)]
    [InlineData("Get-CrmMember -PageSize 50 -CreatedBefore 1999-01-01", 0)]
    [InlineData("Get-CrmPointLog 100009 -PageSize 1", 3)]
    public void A_server_that_ignores_page_numbers_ends_with_an_error(string command, int rows)
    {
        Session.Run("1..5 | ForEach-Object { Add-CrmPoint 100009 $_ }").Clean();
        (Shop.Onex.PageIgnored, Shop.Onex.EndDateIgnored) = (true, true);
        var result = Session.Run(command);
        Assert.Equal("ProtocolError", result.Error.Id());
        Assert.Contains("-PageSize", result.Error.Remedy());
        Assert.InRange(result.Output.Count, 0, rows);
        Assert.InRange(Shop.Traffic.Total, 2, 40);
    }

    [Fact]
    public void A_failing_page_comes_after_the_pages_before_it()
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Refuse, Operation = "members.getlist", Skip = 3 });
        var result = Session.Run("Get-CrmMember -PageSize 10 -ThrottleLimit 1");
        Assert.Equal(30, result.Output.Count);
        Assert.Equal("Crm.ONex.e000008", Assert.Single(result.Errors).Id());
    }

    [Fact]
    public void Unicrm_prefetch_keeps_the_limit_too()
    {
        Shop.OpenUnicrm(Session);
        Shop.Options.Latency = TimeSpan.FromMilliseconds(15);
        Assert.Equal(1200, Session.Run("Get-CrmMember -PageSize 20 -ThrottleLimit 5 -Connection unicrm").Clean().Output.Count);
        Assert.InRange(Shop.Traffic.MaxInFlight, 2, 5);
        Assert.Equal(60, Shop.Requests("member.list").Count);
    }
}
