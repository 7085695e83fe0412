namespace CrmTools.Tests.Dialects;

/// <summary>UniCRM in XML, with short pages, and with tokens that end.</summary>
public sealed class UnicrmDialectTests : UnicrmTest
{
    private const string Reads = "Get-CrmMemberType; Get-CrmMember -First 7 -PageSize 3; Get-CrmMember -CardNo 11000024; Get-CrmPoint -CardNo 11000024; Get-CrmPointLog -CardNo 11000024; Get-CrmAccountEntry 11000024";

    [Theory]
    [InlineData("XmlRoot", "AsDocumented")]
    [InlineData("XmlRoot", "ApiResult")]
    [InlineData("XmlRoot", "ApiResponse")]
    [InlineData("XmlOmitsNull", "true")]
    [InlineData("XmlDeclaration", "true")]
    public void Xml_means_the_same(string name, string value)
    {
        Session.Run("Add-CrmPoint -CardNo 11000024 -Point -5; New-CrmPayment 11000024 1.5 -Confirm:$false").Clean();
        var json = Snapshot.Of(Session.Run(Reads));
        Shop.Options.SetDialect($"unicrm.{name}", value);
        Shop.OpenUnicrm(Session, more: "-Setting @{ Format = 'xml' }");
        Assert.Equal(json, Snapshot.Of(Session.Run(Reads)));
    }

    [Fact]
    public void Xml_writes_arrive_the_same()
    {
        Shop.OpenUnicrm(Session, more: "-Setting @{ Format = 'xml' }");
        Session.Run("""
            $null = New-CrmMember -WeChatOpenId wx_new -MemberType 02 -RealName '张<三>&"四"' -Sex Male
            Set-CrmMember -WeChatOpenId wx_new -City 宁波市
            $null = New-CrmPayment 11000024 12.5 -Comment '早餐 & 茶' -OperationKey xml-1 -Confirm:$false
            """).Clean();
        Assert.Equal(["weixinmember.create", "weixinmember.modify", "memberpay"], Shop.Ledger.Entries().Select(entry => entry.Operation));
        Assert.Equal("张<三>&\"四\"", Session.Run("Get-CrmMember -WeChatOpenId wx_new").Single.Text("Name"));
        Assert.Equal("早餐 & 茶", Session.Run("Get-CrmAccountEntry 11000024 -First 1").Single.Text("Comment"));
        Assert.Equal("Crm.UniCrm.1005", Session.Run("New-CrmPayment 11000024 99999999 -Confirm:$false").Error.Id());
    }

    [Fact]
    public void Members_are_not_lost_where_the_server_cuts_pages()
    {
        Shop.Unicrm.MaxTop = 50;
        Assert.Equal(Enumerable.Range(1, 1200).Select(SandboxPeople.UnicrmCardNo), Session.Run("Get-CrmMember -PageSize 100").Clean().Texts("CardNo"));
        Assert.Equal(Enumerable.Range(91, 130).Select(SandboxPeople.UnicrmCardNo), Session.Run("Get-CrmMember -Skip 90 -First 130").Clean().Texts("CardNo"));
    }

    [Fact]
    public void A_token_that_ended_early_is_renewed_once_and_the_call_goes_through()
    {
        var signIns = Shop.Requests("token").Count;
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.StaleToken, Operation = "member.get" });
        Session.Run("Get-CrmMember -CardNo 11000001").Clean();
        Assert.Equal(signIns + 1, Shop.Requests("token").Count);
        Assert.Equal(2, Shop.Requests("member.get").Count);
    }

    [Fact]
    public void A_payment_behind_a_stale_token_is_taken_once()
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.StaleToken, Operation = "memberpay" });
        Assert.Equal("Applied", Session.Run("New-CrmPayment 11000024 1 -Confirm:$false").Single.Text("Status"));
        Assert.Single(Shop.Ledger.Entries());
    }

    [Fact]
    public void A_vendor_that_refuses_fresh_tokens_too_is_not_asked_for_ever()
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.StaleToken, Times = int.MaxValue });
        var error = Session.Run("Get-CrmMember -CardNo 11000001").Error;
        Assert.Equal("AuthenticationFailed", error.Id());
        Assert.Equal(2, Shop.Requests("member.get").Count);
    }

    [Fact]
    public void A_payment_that_waits_for_a_sign_in_that_fails_leaves_its_key_free()
    {
        Shop.OpenUnicrm(Session, more: "-MaximumRetryCount 0");
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.StaleToken, Operation = "memberpay" })
            .Add(new FaultRule { Kind = FaultKind.ServerError, Operation = "token" });
        Assert.Equal("ConnectionFailed", Session.Run("New-CrmPayment 11000024 1 -OperationKey door-1 -Confirm:$false").Error.Id());
        Assert.Equal("Applied", Session.Run("New-CrmPayment 11000024 1 -OperationKey door-1 -Confirm:$false").Single.Text("Status"));
        Assert.Single(Shop.Ledger.Entries());
    }
}
