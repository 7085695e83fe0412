namespace CrmTools.Tests.Fkw;

/// <summary>member/setIgt, and the points of member/get.</summary>
public sealed class FkwPointTests : FkwTest
{
    [Fact]
    public void Points_are_given_and_taken()
    {
        var given = Session.Run("Add-CrmPoint 5 20 -Description 生日礼物 -OperationKey p1").Single;
        Assert.Equal(("member/setIgt", "p1", "Applied"), (given.Text("Operation")!, given.Text("OperationKey")!, given.Text("Status")!));
        Session.Run("Add-CrmPoint 5 -Point -7").Clean();
        var points = Session.Run("Get-CrmPoint -MemberId 5").Single;
        Assert.Equal((118m, 130m), ((decimal)points.Value("Balance")!, (decimal)points.Value("Total")!));
        Assert.Equal([(20m, "生日礼物"), (-7m, null)], Shop.Ledger.Entries().Select(entry => (entry.Amount, entry.Mark)));
        Assert.Equal(["0", "1"], Shop.Requests("member/setIgt").Select(request => request.Parameters["operate"]));
    }

    [Fact]
    public void A_key_is_applied_once()
    {
        Session.Run("1..3 | ForEach-Object { Add-CrmPoint 5 20 -OperationKey once }").Clean();
        Assert.Single(Shop.Ledger.Entries());
    }

    [Fact]
    public void Too_little_is_the_vendors_refusal()
    {
        var error = Session.Run("Add-CrmPoint 5 -Point -100000").Error;
        Assert.Equal(("Crm.Fkw.-4", "LimitsExceeded"), (error.Id(), error.CategoryInfo.Category.ToString()));
        Assert.Empty(Shop.Ledger.Entries());
    }

    [Fact]
    public void Too_frequent_is_waited_for_and_sent_once()
    {
        Shop.Faults.Add(new FaultRule { Vendor = "Fkw", Operation = "member/setIgt", Kind = FaultKind.BusyInOk, Times = 1 });
        Assert.Equal("2", Session.Run("Add-CrmPoint 5 20").Single.Text("Attempts"));
        Assert.Single(Shop.Ledger.Entries());
    }

    [Theory]
    [InlineData("5 0", "Point")]
    [InlineData("0 5", "MemberId")]
    [InlineData("5 5 -Description ('x' * 201)", "Description")]
    [InlineData("5 5 -ShopId a", "ShopId")]
    public void A_wrong_field_is_named_before_anything_is_sent(string fields, string named)
    {
        Assert.StartsWith($"{named}:", Session.Run($"Add-CrmPoint {fields}").Error.ToString(), StringComparison.Ordinal);
        Assert.Empty(Shop.Requests("member/setIgt"));
    }

    [Fact]
    public void Members_piped_on_get_theirs()
    {
        Session.Run("Get-CrmMember -First 20 | Add-CrmPoint -Point 1 -ThrottleLimit 4").Clean();
        Assert.Equal(Enumerable.Range(1, 20).Select(i => $"{i}"), Shop.Ledger.Entries().Select(entry => entry.Subject).OrderBy(int.Parse));
    }
}
