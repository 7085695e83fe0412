namespace CrmTools.Tests.Rules;

/// <summary>What TAB offers.</summary>
public sealed class CompletionTests : ShopTest
{
    private protected override void Connect()
    {
        Shop.OpenOnex(Session, "east");
        Shop.OpenOnex(Session, "'shop two'");
        Shop.OpenUnicrm(Session, "cards");
    }

    [Theory]
    [InlineData("Get-CrmMember -Connection ", "east|'shop two'|cards")]
    [InlineData("Get-CrmMember -Connection e", "east")]
    [InlineData("Add-CrmPoint -MemberId 1 -Point 5 -Connection 'sh", "'shop two'")]
    [InlineData("New-CrmPayment -Connection C", "cards")]
    [InlineData("Disconnect-CrmVendor ", "east|'shop two'|cards")]
    [InlineData("Test-CrmConnection -Connection ca", "cards")]
    [InlineData("Get-CrmConnection e", "east")]
    [InlineData("Connect-CrmVendor ONe", "ONex")]
    [InlineData("Connect-CrmVendor -Vendor uni", "UniCrm")]
    [InlineData("Get-CrmConnection -Vendor u", "UniCrm")]
    [InlineData("New-CrmOrder -PaymentStatus Part", "PartlyPaid|PartlyRefunded")]
    [InlineData("New-CrmMember -Sex F", "Female")]
    public void Values_are_offered(string line, string offered) =>
        Assert.Equal(offered.Split('|'), Session.Complete(line).Select(match => match.CompletionText));

    [Fact]
    public void Every_vendor_is_offered()
    {
        var vendors = Session.Complete("Connect-CrmVendor ").Select(match => match.CompletionText).ToArray();
        Assert.Contains("ONex", vendors);
        Assert.Contains("UniCrm", vendors);
    }

    [Fact]
    public void The_tip_says_which_shop_it_is_and_no_secret()
    {
        var tip = Session.Complete("Get-CrmMember -Connection e")[0].ToolTip;
        Assert.Contains("ONex", tip);
        Assert.Contains(Shop.Options.OnexFlag, tip);
        Assert.Contains("127.0.0.1", tip);
        Assert.DoesNotContain(Shop.Options.OnexPrivateKey, tip);
    }

    [Fact]
    public void A_session_without_connections_offers_none()
    {
        using var other = new Session();
        Assert.DoesNotContain(other.Complete("Get-CrmMember -Connection "), match => match.CompletionText is "east" or "cards");
    }
}
