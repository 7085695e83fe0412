namespace CrmTools.Tests.Connections;

/// <summary>A vendor that takes so many calls in a window, and the rate that keeps within it.</summary>
public sealed class RateLimitTests : OnexTest
{
    private const int Gifts = 80;
    private const int Reads = 40;

    private static readonly string Work = $$"""
        1..{{Gifts}} | ForEach-Object { [pscustomobject]@{ MemberId = 100000 + $_; Point = $_; OperationKey = "rate-$_" } } | Add-CrmPoint -ThrottleLimit 16
        100001..{{100000 + Reads}} | ForEach-Object { [pscustomobject]@{ MemberId = $_ } } | Get-CrmMember -ThrottleLimit 16
        """;

    /// <summary>The vendor's window is long enough that no delay of one call between leaving and arriving matters: a nineteenth of it is kept free.</summary>
    [Fact]
    public void Piped_writes_and_reads_at_the_limit_are_never_one_too_many()
    {
        Session.Run("Get-CrmMember 100001").Clean();
        var before = Shop.Traffic.Total;
        Shop.Options.OnexQuota = new SandboxQuota(100, TimeSpan.FromSeconds(5));
        Shop.OpenOnex(Session, more: "-RateLimit 20");

        var output = Session.Run(Work).Clean().Output;

        Assert.All(output.Take(Gifts), row => Assert.Equal(("Applied", "1"), (row.Text("Status"), row.Text("Attempts"))));
        Assert.Equal((Gifts + Reads, Gifts), (output.Count, Shop.Ledger.Entries().Count));
        Assert.Equal(Gifts + Reads, Shop.Traffic.Total - before);
    }

    /// <summary>Shows that the vendor counts and the work is too much for it: without a rate it says "too many", nothing is done then, and the next run gives what is missing.</summary>
    [Fact]
    public void Control_without_a_rate_the_same_work_overruns_it()
    {
        Shop.Options.OnexQuota = new SandboxQuota(20, TimeSpan.FromHours(1));
        var errors = Session.Run(Work).Errors;
        Assert.Equal(Gifts + Reads - 20, errors.Count);
        Assert.All(errors, error => Assert.Contains("请求过于频繁", error.Exception.Message));

        Shop.Options.OnexQuota = null;
        Session.Run(Work).Clean();
        Assert.Equal(Gifts, Shop.Ledger.Entries().Count);
    }
}
