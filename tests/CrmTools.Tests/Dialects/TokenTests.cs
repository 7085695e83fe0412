namespace CrmTools.Tests.Dialects;

/// <summary>UniCRM tokens with a short life: their end is an absolute time.</summary>
public sealed class TokenTests : ShopTest
{
    private protected override void Connect()
    {
        Shop.Unicrm.TokenLifetime = TimeSpan.FromSeconds(3);
        Shop.OpenUnicrm(Session);
    }

    [Fact]
    public async Task Many_calls_after_the_end_cause_one_renewal()
    {
        Assert.Single(Shop.Requests("token"));
        Session.Run("Get-CrmMemberType").Clean();
        Assert.Single(Shop.Requests("token"));
        Shop.Unicrm.TokenLifetime = TimeSpan.FromHours(2);
        await Task.Delay(3100, TestContext.Current.CancellationToken);
        Session.Run("1..20 | ForEach-Object { [pscustomobject]@{ CardNo = 11000000 + $_ } } | Get-CrmMember -ThrottleLimit 8").Clean();
        Assert.Equal(2, Shop.Requests("token").Count);
        Assert.Equal(20, Shop.Requests("member.get").Count);
        var ends = (DateTimeOffset)Session.Run("Get-CrmConnection").Single.Value("TokenExpiresAt")!;
        Assert.True(ends > DateTimeOffset.Now.AddMinutes(100));
    }
}
