namespace CrmTools.Tests.Accounts;

/// <summary>Get-CrmAccountEntry: accountitem.</summary>
public sealed class UnicrmAccountEntryTests : UnicrmTest
{
    [Fact]
    public void A_statement_has_every_column_of_the_vendor()
    {
        Session.Run("New-CrmPayment -CardNo 11000024 -Amount 12.5 -SourceNo POS-77 -Comment 早餐 -OperationKey till-77 -Confirm:$false").Clean();
        var entry = Session.Run("Get-CrmAccountEntry -CardNo 11000024 -First 1").Single;
        var after = SandboxPeople.UnicrmStoredValue(24) - 12.5m;
        Assert.Equal("CrmTools.CrmAccountEntry", entry.TypeName());
        Assert.NotNull(entry.Value("Id"));
        Assert.Equal("11000024", entry.Value("CardNo"));
        Assert.Equal("00", entry.Value("AccountNo"));
        Assert.Equal(12.5m, entry.Value("Debit"));
        Assert.Null(entry.Value("Credit"));
        Assert.Equal(12.5m, entry.Value("Quantity"));
        Assert.Equal(after, entry.Value("BalanceAfter"));
        Assert.Equal("POS-77", entry.Value("SourceNo"));
        Assert.Equal("早餐 #till-77", entry.Value("Comment"));
        Assert.NotNull(entry.Value("Title"));
        Assert.NotNull(entry.Value("Terminal"));
        Assert.Equal(TimeSpan.FromHours(8), Assert.IsType<DateTimeOffset>(entry.Value("Time")).Offset);
        Assert.NotNull(entry.Entry("Extra", "display_balance"));
    }

    [Fact]
    public void The_account_is_the_one_that_was_asked_for()
    {
        var entries = Session.Run("Get-CrmAccountEntry 11000024 10").Clean();
        Assert.All(entries.Texts("AccountNo"), account => Assert.Equal("10", account));
        Assert.Equal("10", Shop.Requests("accountitem")[0].Parameters["accountSortNo"]);
    }

    [Fact]
    public void A_long_statement_comes_page_by_page_and_is_counted()
    {
        Session.Run("1..23 | ForEach-Object { New-CrmPayment 11000024 $_ -Confirm:$false } | Out-Null").Clean();
        var entries = Session.Run("Get-CrmAccountEntry 11000024 -PageSize 5 -First 23").Clean();
        Assert.Equal(Enumerable.Range(1, 23).Reverse().Select(amount => (object)(decimal)amount), entries.Output.Select(entry => entry.Value("Debit")));
        var total = (ulong)Session.Run("Get-CrmAccountEntry 11000024 -First 0 -IncludeTotalCount").Single.BaseObject;
        Assert.InRange(total, 23UL, 30UL);
    }

    [Fact]
    public void Piped_members_are_asked_for_their_cards()
    {
        var entries = Session.Run("Get-CrmMember -First 3 | Get-CrmAccountEntry").Clean();
        Assert.Equal(["11000001", "11000002", "11000003"], entries.Texts("CardNo").Distinct());
    }

    [Fact]
    public void An_account_that_does_not_exist_is_the_vendors_1004()
    {
        Assert.Equal("Crm.UniCrm.1004", Session.Run("Get-CrmAccountEntry 11000024 77").Error.Id());
        Assert.StartsWith("CardNo:", Session.Run("Get-CrmAccountEntry").Error.Exception.Message);
    }
}
