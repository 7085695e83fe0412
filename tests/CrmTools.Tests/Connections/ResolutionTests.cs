namespace CrmTools.Tests.Connections;

/// <summary>Which connection a command means: never a guess between two.</summary>
public sealed class ResolutionTests : ShopTest
{
    private protected override void Connect()
    {
    }

    [Fact]
    public void With_none_open_the_user_is_told_to_connect()
    {
        var error = Session.Run("Get-CrmMember 100001").Error;
        Assert.Equal("NotConnected", error.Id());
        Assert.Equal("ResourceUnavailable", error.CategoryInfo.Category.ToString());
        Assert.Contains("Connect-CrmVendor", error.Remedy());
        foreach (var command in new[] { "Add-CrmPoint 1 1", "Test-CrmConnection", "Invoke-CrmRequest members.get", "Disconnect-CrmVendor" })
            Assert.Equal("NotConnected", Session.Run(command).Error.Id());
    }

    [Fact]
    public void One_open_is_meant_and_each_operation_finds_the_vendor_that_has_it()
    {
        Shop.OpenOnex(Session);
        Shop.OpenUnicrm(Session);
        Assert.Equal("unicrm", Session.Run("Get-CrmMemberType").Clean().Output[0].Text("Connection"));
        Assert.Equal("onex", Session.Run("Get-CrmOrder 100004").Clean().Output[0].Text("Connection"));
    }

    [Theory]
    [InlineData("Get-CrmMember -CardNo 11000001", "unicrm")]
    [InlineData("Get-CrmMember -Mobile 13800000001", "unicrm")]
    [InlineData("Get-CrmMember -WeChatOpenId wx_open_00000001", "unicrm")]
    [InlineData("Get-CrmMember -MemberType 01 -First 1", "unicrm")]
    [InlineData("Get-CrmMember -UpdatedAfter 2024-01-01 -First 1", "onex")]
    [InlineData("Get-CrmPoint -CardNo 11000024", "unicrm")]
    [InlineData("[pscustomobject]@{ CardNo = '11000024' } | Get-CrmPoint", "unicrm")]
    [InlineData("Get-CrmPointLog -CardNo 11000024 -First 1", "unicrm")]
    [InlineData("Get-CrmPointLog 100009 -ShopId shop_01 -First 1", "onex")]
    public void Of_several_vendors_the_one_that_can_answer_is_meant(string command, string connection)
    {
        Shop.OpenOnex(Session);
        Shop.OpenUnicrm(Session);
        Shop.OpenFkw(Session);
        Session.Run("$null = Add-CrmPoint 100009 5 -ShopId shop_01 -Connection onex; $null = Add-CrmPoint -CardNo 11000024 -Point -1 -Connection unicrm").Clean();
        Assert.Equal(connection, Session.Run(command).Single.Text("Connection"));
    }

    [Theory]
    [InlineData("Get-CrmMember")]
    [InlineData("Get-CrmMember 100001")]
    [InlineData("Add-CrmPoint 100001 5")]
    [InlineData("Get-CrmPoint 100001")]
    [InlineData("Set-CrmMember -Id 100001 -City x")]
    [InlineData("Test-CrmConnection")]
    [InlineData("Disconnect-CrmVendor")]
    [InlineData("Invoke-CrmRequest members.get")]
    public void Several_that_could_be_meant_are_named(string command)
    {
        Shop.OpenOnex(Session, "east");
        Shop.OpenUnicrm(Session, "cards");
        var before = Shop.Traffic.Total;
        var error = Session.Run(command).Error;
        Assert.Equal("AmbiguousConnection", error.Id());
        Assert.Contains("east (ONex)", error.Exception.Message);
        Assert.Contains("cards (UniCrm)", error.Exception.Message);
        Assert.Contains("-Connection", error.Remedy());
        Assert.Equal(before, Shop.Traffic.Total);
    }

    [Theory]
    [InlineData("Get-CrmPoint -CardNo 11000024")]
    [InlineData("Get-CrmPointLog -CardNo 11000024")]
    public void Of_several_shops_with_cards_only_those_are_named(string command)
    {
        Shop.OpenOnex(Session, "east");
        Shop.OpenUnicrm(Session, "cards");
        Shop.OpenUnicrm(Session, "gifts");
        var before = Shop.Traffic.Total;
        var error = Session.Run(command).Error;
        Assert.Equal("AmbiguousConnection", error.Id());
        Assert.Contains("cards (UniCrm), gifts (UniCrm)", error.Exception.Message);
        Assert.DoesNotContain("east", error.Exception.Message);
        Assert.Contains("-Connection", error.Remedy());
        Assert.Equal(before, Shop.Traffic.Total);
    }

    // Writes ask: a card may be taken where it should not.
    [Fact]
    public void A_write_by_card_asks_which_shop_is_meant()
    {
        Shop.OpenOnex(Session, "east");
        Shop.OpenUnicrm(Session, "cards");
        Assert.Equal("AmbiguousConnection", Session.Run("Add-CrmPoint -CardNo 11000024 -Point -1").Error.Id());
    }

    [Fact]
    public void A_name_an_object_or_several_choose()
    {
        Shop.OpenOnex(Session, "east");
        Shop.OpenOnex(Session, "west");
        Assert.Equal("west", Session.Run("Get-CrmMember 100001 -Connection WEST").Single.Text("Connection"));
        Assert.Equal("west", Session.Run("Get-CrmMember 100001 -Connection (Get-CrmConnection west)").Single.Text("Connection"));
        Assert.Equal(["east", "west"], Session.Run("Get-CrmMember 100001 -Connection east, (Get-CrmConnection west)").Clean().Texts("Connection"));
        Assert.Equal(["east"], Session.Run("Get-CrmMember 100001 -Connection east, east").Clean().Texts("Connection"));
        Assert.Equal(["east", "west"], Session.Run("Get-CrmConnection | Get-CrmMember -First 1").Clean().Texts("Connection"));
    }

    [Fact]
    public void A_name_that_is_not_open_lists_those_that_are()
    {
        Shop.OpenOnex(Session, "east");
        var error = Session.Run("Get-CrmMember 100001 -Connection north").Error;
        Assert.Equal("NotConnected", error.Id());
        Assert.Contains("north", error.Exception.Message);
        Assert.Contains("east", error.Exception.Message);
    }

    [Fact]
    public void A_row_may_carry_the_name_of_its_shop()
    {
        Shop.OpenOnex(Session, "east");
        Shop.OpenOnex(Session, "west");
        Assert.Equal(["west", "east"], Session.Run("'Id,Connection','100001,west','100002,east' | ConvertFrom-Csv | Get-CrmMember").Clean().Texts("Connection"));
    }

    [Theory]
    [InlineData("Get-CrmMemberType", "unicrm", "ONex", "UniCrm")]
    [InlineData("Get-CrmAccountEntry 1", "unicrm", "ONex", "UniCrm")]
    [InlineData("New-CrmPayment 1 1 -Confirm:$false", "unicrm", "ONex", "UniCrm")]
    [InlineData("Get-CrmOrder 1", "onex", "UniCrm", "ONex")]
    [InlineData("New-CrmOrder @{}", "onex", "UniCrm", "ONex")]
    [InlineData("Set-CrmReferral 1 2", "onex", "UniCrm", "ONex")]
    [InlineData("Set-CrmPoint 1 2", "onex", "UniCrm", "ONex")]
    public void An_operation_the_vendor_lacks_names_who_has_it(string command, string missing, string open, string able)
    {
        if (missing == "onex") Shop.OpenUnicrm(Session, "shop");
        else Shop.OpenOnex(Session, "shop");
        foreach (var call in new[] { command, $"{command} -Connection shop" })
        {
            var error = Session.Run(call).Error;
            Assert.Equal("OperationNotSupported", error.Id());
            Assert.Equal("NotImplemented", error.CategoryInfo.Category.ToString());
            Assert.Contains(open, error.Exception.Message);
            Assert.Contains(able, error.Remedy());
            Assert.Contains(command.Split(' ')[0], error.Remedy());
            Assert.Equal(open, error.Fact("Vendor"));
        }
    }
}
