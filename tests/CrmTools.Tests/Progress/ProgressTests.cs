using System.Diagnostics;
using System.Management.Automation;

namespace CrmTools.Tests.Progress;

/// <summary>How far a long list or many writes have come: how many, how fast, how long the rest takes; and always an end.</summary>
public sealed class ProgressTests : ShopTest
{
    private const string Gifts = "1..40 | ForEach-Object { [pscustomobject]@{ MemberId = 100000 + $_; Point = 1 } } | Add-CrmPoint -ThrottleLimit 1 -Connection onex";

    private protected override int People => 300;

    private protected override void Connect()
    {
        Shop.OpenUnicrm(Session);
        Shop.OpenOnex(Session);
        Shop.Options.Latency = TimeSpan.FromMilliseconds(60);
    }

    [Fact]
    public void A_long_list_says_how_many_of_how_many_how_fast_and_how_long_still()
    {
        var watch = Stopwatch.StartNew();
        var result = Session.Run("Get-CrmMember -Connection unicrm -PageSize 10 -ThrottleLimit 1").Clean();
        var most = (watch.ElapsedMilliseconds / 200) + 2;
        Assert.Equal(300, result.Output.Count);
        var bars = Ended(result.Progress);
        Assert.InRange(bars.Count, 1, most);
        Assert.All(bars, bar => Assert.Equal("Get-CrmMember unicrm", bar.Activity));
        Assert.All(bars, bar => Assert.Matches(@"^\d+ of 300, [\d.]+/s$", bar.StatusDescription));
        Assert.All(bars, bar => Assert.InRange(bar.PercentComplete, 1, 100));
        Assert.All(bars, bar => Assert.InRange(bar.SecondsRemaining, 0, 600));
        Assert.Equal(bars.Select(bar => bar.PercentComplete).Order(), bars.Select(bar => bar.PercentComplete));
    }

    [Fact]
    public void What_is_wanted_is_the_whole()
    {
        var bars = Ended(Session.Run("Get-CrmMember -Connection unicrm -PageSize 5 -ThrottleLimit 1 -Skip 20 -First 120").Clean().Progress);
        Assert.All(bars, bar => Assert.Matches(" of 120, ", bar.StatusDescription));
        bars = Ended(Session.Run("Get-CrmMember -Connection unicrm -PageSize 5 -ThrottleLimit 1 -Skip 150").Clean().Progress);
        Assert.All(bars, bar => Assert.Matches(" of 150, ", bar.StatusDescription));
    }

    [Fact]
    public void Where_the_vendor_does_not_say_how_long_a_list_is_the_bar_says_how_many_came()
    {
        var bars = Ended(Session.Run("Get-CrmMember -Connection onex -PageSize 10 -ThrottleLimit 1").Clean().Progress);
        Assert.All(bars, bar => Assert.Matches(@"^\d+ done, [\d.]+/s$", bar.StatusDescription));
        Assert.All(bars, bar => Assert.Equal((-1, -1), (bar.PercentComplete, bar.SecondsRemaining)));
        bars = Ended(Session.Run("Get-CrmMember -Connection onex -PageSize 5 -ThrottleLimit 1 -First 100").Clean().Progress);
        Assert.All(bars, bar => Assert.Matches(" of 100, ", bar.StatusDescription));
    }

    [Fact]
    public void Numbers_are_the_cultures()
    {
        var bars = Ended(Session.Run("[cultureinfo]::CurrentCulture = 'de-DE'; Get-CrmMember -Connection unicrm -PageSize 5 -ThrottleLimit 1 -First 100").Clean().Progress);
        Assert.All(bars, bar => Assert.Matches(@"^\d+ of 100, \d+(,\d)?/s$", bar.StatusDescription));
    }

    [Fact]
    public void Piped_writes_say_how_many_are_done()
    {
        var result = Session.Run(Gifts).Clean();
        Assert.Equal(40, result.Output.Count);
        var bars = Ended(result.Progress);
        Assert.All(bars, bar => Assert.Equal("Add-CrmPoint", bar.Activity));
        Assert.Contains(bars, bar => bar.StatusDescription.Contains(" of 40, ", StringComparison.Ordinal) && bar.SecondsRemaining >= 0 && bar.PercentComplete is > 0 and <= 100);
    }

    [Fact]
    public void While_more_writes_come_nobody_knows_how_many()
    {
        var bars = Ended(Session.Run("1..20 | ForEach-Object { Get-CrmMember (100000 + $_) -Connection onex } | Set-CrmMember -Remark x -ThrottleLimit 1").Clean().Progress);
        Assert.Contains(bars, bar => bar is { PercentComplete: -1, SecondsRemaining: -1 } && bar.StatusDescription.Contains(" done, ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("$ProgressPreference = 'SilentlyContinue'; ", "")]
    [InlineData("$ProgressPreference = 'Ignore'; ", "")]
    [InlineData("", " -ProgressAction SilentlyContinue")]
    public void Nothing_is_shown_where_progress_is_silent(string before, string after)
    {
        Assert.Empty(Session.Run($"{before}Get-CrmMember -Connection unicrm -PageSize 10 -ThrottleLimit 1{after}").Clean().Progress);
        Assert.Empty(Session.Run($"{before}{Gifts}{after}").Clean().Progress);
    }

    [Fact]
    public void One_object_and_one_write_have_no_bar()
    {
        Shop.Options.Latency = TimeSpan.FromMilliseconds(700);
        Assert.Empty(Session.Run("Get-CrmMember 100001 -Connection onex; Add-CrmPoint 100001 5 -Connection onex").Clean().Progress);
    }

    [Fact]
    public void A_list_that_is_cut_short_leaves_no_bar_behind()
    {
        var result = Session.Run("Get-CrmMember -Connection unicrm -PageSize 5 -ThrottleLimit 1 | ForEach-Object { $_ } | Select-Object -First 150; 'next'").Clean();
        Assert.Equal(151, result.Output.Count);
        Ended(result.Progress);
    }

    [Fact]
    public void A_list_that_fails_leaves_no_bar_behind()
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Refuse, Operation = "member.list", Code = "0003", Skip = 25 });
        var result = Session.Run("Get-CrmMember -Connection unicrm -PageSize 5 -ThrottleLimit 1");
        Assert.Equal("Crm.UniCrm.0003", result.Error.Id());
        Ended(result.Progress);
        Shop.Faults.Clear();
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Refuse, Operation = "point.update", Code = "e000008", Skip = 25 });
        result = Session.Run($"$ErrorActionPreference = 'Stop'; {Gifts}");
        Assert.True(result.IsTerminated);
        Ended(result.Progress);
    }

    [Fact]
    public async Task Ctrl_C_ends_it_without_an_error()
    {
        using var run = Session.Start("Get-CrmMember -Connection unicrm -PageSize 5 -ThrottleLimit 1");
        while (run.Output.Count < 100) await Task.Delay(20, TestContext.Current.CancellationToken);
        await run.StopAsync();
        Session.Run("Get-CrmMember 100001 -Connection onex").Clean();
    }

    /// <summary>The bars that were shown, at least one, after each of which its end was shown.</summary>
    private static IReadOnlyList<ProgressRecord> Ended(IReadOnlyList<ProgressRecord> records)
    {
        var shown = records.Where(record => record.RecordType == ProgressRecordType.Processing).ToArray();
        Assert.NotEmpty(shown);
        foreach (var bar in records.GroupBy(record => record.ActivityId)) Assert.Equal(ProgressRecordType.Completed, bar.Last().RecordType);
        return shown;
    }
}
