namespace CrmTools.Tests.Writing;

/// <summary>-OperationKey: the same write is applied once, however often the script runs.</summary>
public sealed class OperationKeyTests : OnexTest
{
    [Fact]
    public void The_same_key_again_is_already_applied_and_gives_the_first_result()
    {
        var first = Session.Run("Add-CrmPoint 100009 50 -OperationKey k-1").Single;
        var second = Session.Run("Add-CrmPoint 100009 50 -OperationKey k-1").Single;
        Assert.Equal(("Applied", "AlreadyApplied"), (first.Text("Status")!, second.Text("Status")!));
        Assert.Equal(first.Text("Id"), second.Text("Id"));
        Assert.Equal(0, second.Value("Attempts"));
        Assert.Single(Shop.Ledger.Entries());
        Assert.Equal(1, Shop.Traffic.Total);
    }

    [Fact]
    public void The_same_key_with_another_payload_is_an_error()
    {
        Session.Run("Add-CrmPoint 100009 50 -OperationKey k-2").Clean();
        var error = Session.Run("Add-CrmPoint 100009 51 -OperationKey k-2").Error;
        Assert.Equal("InvalidInput", error.Id());
        Assert.Contains("k-2", error.Exception.Message);
        Assert.Single(Shop.Ledger.Entries());
    }

    [Fact]
    public void A_key_is_remembered_in_another_session_of_the_process()
    {
        Session.Run("Add-CrmPoint 100009 50 -OperationKey k-3").Clean();
        using var other = Shop.OnexSession();
        Assert.Equal("AlreadyApplied", other.Run("Add-CrmPoint 100009 50 -OperationKey k-3").Single.Text("Status"));
        Assert.Single(Shop.Ledger.Entries());
    }

    [Fact]
    public void A_key_of_one_shop_means_nothing_in_another()
    {
        Session.Run("Add-CrmPoint 100009 50 -OperationKey k-4").Clean();
        Session.Run("$null = Connect-CrmVendor ONex -Name other -Sandbox").Clean();
        Assert.Equal("Applied", Session.Run("Add-CrmPoint 100009 50 -OperationKey k-4 -Connection other").Single.Text("Status"));
    }

    [Fact]
    public void A_file_run_twice_gives_each_gift_once()
    {
        const string run = "1..40 | ForEach-Object { [pscustomobject]@{ MemberId = 100000 + $_; Point = $_; OperationKey = \"may-$_\" } } | Add-CrmPoint -ThrottleLimit 16";
        Assert.All(Session.Run(run).Clean().Texts("Status"), status => Assert.Equal("Applied", status));
        Assert.All(Session.Run(run).Clean().Texts("Status"), status => Assert.Equal("AlreadyApplied", status));
        Assert.Equal(Enumerable.Range(1, 40).Select(gift => (decimal)gift), Shop.Ledger.Entries().Select(entry => entry.Amount).Order());
    }

    [Fact]
    public void The_same_key_twice_at_the_same_time_has_one_effect()
    {
        Shop.Options.Latency = TimeSpan.FromMilliseconds(150);
        var result = Session.Run("100001, 100001, 100001 | ForEach-Object { [pscustomobject]@{ MemberId = $_; Point = 5; OperationKey = 'same' } } | Add-CrmPoint -ThrottleLimit 4");
        Assert.Single(Shop.Ledger.Entries());
        Assert.Equal(1, result.Output.Count(item => item.Text("Status") == "Applied"));
    }

    [Fact]
    public void Payments_remember_their_key_too()
    {
        Shop.OpenUnicrm(Session);
        const string pay = "New-CrmPayment 11000024 12.5 -OperationKey p-1 -Confirm:$false";
        var first = Session.Run(pay).Single;
        var second = Session.Run(pay).Single;
        Assert.Equal(("AlreadyApplied", first.Text("Id")), (second.Text("Status")!, second.Text("Id")));
        Assert.Equal("InvalidInput", Session.Run("New-CrmPayment 11000024 13 -OperationKey p-1 -Confirm:$false").Error.Id());
        Assert.Single(Shop.Ledger.Entries());
    }

    [Theory]
    [InlineData("New-CrmMember zhang -Mobile 13900000001 -OperationKey m-1")]
    [InlineData("Add-CrmPoint 100009 50 -ReferralCode 900003 -OperationKey r-1")]
    public void Every_additive_write_remembers(string command)
    {
        Assert.Equal("Applied", Session.Run(command).Single.Text("Status"));
        Assert.Equal("AlreadyApplied", Session.Run(command).Single.Text("Status"));
        Assert.Single(Shop.Ledger.Entries());
    }
}
