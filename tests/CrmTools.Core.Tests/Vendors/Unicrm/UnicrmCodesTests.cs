using CrmTools.Core.Sending;
using CrmTools.Core.Vendors.Unicrm;

namespace CrmTools.Core.Tests.Vendors.Unicrm;

public sealed class UnicrmCodesTests
{
    [Theory]
    [InlineData("0001", CrmErrorCategory.AuthenticationError, "-AppId")]
    [InlineData("0003", CrmErrorCategory.PermissionDenied, "permission")]
    [InlineData("1001", CrmErrorCategory.ObjectNotFound, "card number")]
    [InlineData("1002", CrmErrorCategory.ResourceUnavailable, "enabled or renewed")]
    [InlineData("1003", CrmErrorCategory.ResourceUnavailable, "enabled or renewed")]
    [InlineData("1004", CrmErrorCategory.InvalidArgument, "account number")]
    [InlineData("1005", CrmErrorCategory.LimitsExceeded, "balance")]
    [InlineData("1006", CrmErrorCategory.ResourceUnavailable, "enabled or renewed")]
    [InlineData("9999", CrmErrorCategory.InvalidOperation, null)]
    public void Each_refusal_has_its_category_and_remedy(string code, CrmErrorCategory category, string? remedy)
    {
        var refused = Assert.IsType<Verdict.Refused>(UnicrmShop.Judge($$"""{"success":false,"error_code":"{{code}}","error_reason":"原因","data":null}"""));

        Assert.Equal((code, "原因", category, false), (refused.Code, refused.Message, refused.Category, refused.IsTransient));
        Assert.Equal(code == "0001" ? CrmErrorId.AuthenticationFailed : null, refused.ErrorId);
        if (remedy is null) Assert.Null(refused.Remedy);
        else Assert.Contains(remedy, refused.Remedy);
    }

    [Theory]
    [InlineData("0000", "not signed in")]
    [InlineData("0001", "wrong app id or secret")]
    [InlineData("1001", "card number does not exist")]
    [InlineData("1005", "balance is too low")]
    [InlineData("7", "the server gives no reason")]
    public void A_code_without_a_reason_gets_ours(string code, string reason)
    {
        var verdict = UnicrmShop.Judge($$"""{"success":false,"error_code":"{{code}}","error_reason":""}""");

        Assert.Equal(reason, verdict switch
        {
            Verdict.Refused refused => refused.Message,
            Verdict.TokenStale stale => stale.Why,
            _ => null,
        });
    }

    [Fact]
    public void Not_signed_in_means_a_stale_token() => Assert.Equal(
        new Verdict.TokenStale("0000", "未认证"), UnicrmShop.Judge("""{"success":false,"error_code":"0000","error_reason":"未认证"}"""));

    [Fact]
    public void A_refusal_without_a_code_is_a_refusal() => Assert.Equal(
        "unknown", Assert.IsType<Verdict.Refused>(UnicrmShop.Judge("""{"success":false}""")).Code);

    [Fact]
    public void A_server_error_proves_nothing() => Assert.True(
        UnicrmShop.Judge("""{"success":false,"error_code":"1000","error_reason":"服务器端出错"}""") is Verdict.Unproven
        {
            ErrorId: "Crm.UniCrm.1000", Left: true, Code: "1000", Why: "服务器端出错 (1000)",
        });

    [Fact]
    public async Task After_a_server_error_a_payment_is_in_doubt_and_a_read_is_not()
    {
        using var shop = new UnicrmShop("""{"success":false,"error_code":"1000","error_reason":"x"}""");
        var pay = shop.Payments.Prepare(new Payment { CardNo = "1", AccountNo = "00", Amount = 1 });

        Assert.Equal(CrmErrorId.OutcomeUnknown, (await Assert.ThrowsAsync<CrmException>(() => pay.SendAsync(shop.Log, UnicrmShop.Stop))).ErrorId);
        var error = await Assert.ThrowsAsync<CrmException>(() => shop.Client.Exchange.SendAsync(new Call(UnicrmOperations.Members), shop.Log, UnicrmShop.Stop));
        Assert.Equal(("Crm.UniCrm.1000", true), (error.ErrorId, error.IsTransient));
    }

    [Fact]
    public void The_operations_say_what_repeating_them_does() => Assert.Equal(
        [
            "GET token Harmless None", "GET membersort Harmless None", "GET member Harmless None", "GET weixinmember Harmless None",
            "GET accountitem Harmless None", "POST weixinmember Adds Keyed", "POST weixinmember Replaces None", "POST memberpay Adds Marked",
        ],
        new[]
        {
            UnicrmOperations.Token, UnicrmOperations.MemberTypes, UnicrmOperations.Members, UnicrmOperations.WeChatMember, UnicrmOperations.AccountItems,
            UnicrmOperations.CreateWeChatMember, UnicrmOperations.ChangeWeChatMember, UnicrmOperations.MemberPay,
        }.Select(endpoint => $"{endpoint.Method} {endpoint.Path} {endpoint.Repeat} {endpoint.Tier}"));
}
