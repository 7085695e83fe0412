using System.Text;
using CrmTools.Core.Sending;
using CrmTools.Core.Vendors.Marketingforce;

namespace CrmTools.Core.Tests.Vendors.Marketingforce;

/// <summary>What an answer proves.</summary>
public sealed class MarketingforceEnvelopeTests
{
    private static readonly MarketingforceSettings Settings = new() { BusyCodes = new HashSet<long> { 20021 }, DoubtCodes = new HashSet<long> { -1 } };

    [Theory]
    [InlineData("{\"errorCode\":0,\"errorMessage\":\"OK\"}", "Accepted")]
    [InlineData("{\"errorCode\":\"0\"}", "Accepted")]
    [InlineData("{\"errorCode\":320002500,\"errorMessage\":\"客户名称关联关系不存在\"}", "Refused")]
    [InlineData("{\"errorCode\":20021,\"errorMessage\":\"busy\"}", "Throttled")]
    [InlineData("{\"errorCode\":-1}", "Unproven")]
    [InlineData("{\"errorCode\":null}", "Unproven")]
    [InlineData("{}", "Unproven")]
    [InlineData("null", "Unproven")]
    [InlineData("{\"errorCode\":\"many\"}", "Unproven")]
    [InlineData("{\"errorCode\":0", "Unproven")]
    [InlineData("<html>", "Unproven")]
    [InlineData("", "Unproven")]
    public void An_answer_proves(string body, string verdict) => Assert.Equal(verdict, Judge(body, false).GetType().Name);

    [Fact]
    public void A_rejected_token_is_stale_where_it_can_be_renewed_and_final_where_it_was_given()
    {
        const string body = "{\"errorCode\":20016,\"errorMessage\":\"corpAccessToken error\"}";
        Assert.IsType<Verdict.TokenStale>(Judge(body, true));
        var refused = Assert.IsType<Verdict.Refused>(Judge(body, false));
        Assert.Equal((CrmErrorId.AuthenticationFailed, "20016", CrmErrorCategory.AuthenticationError), (refused.ErrorId, refused.Code, refused.Category));
    }

    [Fact]
    public void Message_description_and_trace_id_reach_the_user()
    {
        var refused = Assert.IsType<Verdict.Refused>(Judge("{\"errorCode\":10006,\"errorMessage\":\"illegal\",\"errorDescription\":\"缺少参数\",\"traceId\":\"E-1\"}", false));
        Assert.Equal("illegal; 缺少参数", refused.Message);
        Assert.Contains("E-1", refused.Remedy);
    }

    [Fact]
    public void Any_refusal_of_the_sign_in_is_about_the_credentials()
    {
        var reply = new Reply(200, Encoding.UTF8.GetBytes("{\"errorCode\":20016,\"errorMessage\":\"x\"}"));
        var refused = Assert.IsType<Verdict.Refused>(MarketingforceEnvelope.Judge(new Call(MarketingforceOperations.Token), reply, Settings, canRenew: true));
        Assert.Equal(CrmErrorId.AuthenticationFailed, refused.ErrorId);
    }

    private static Verdict Judge(string body, bool canRenew) =>
        MarketingforceEnvelope.Judge(new Call(MarketingforceOperations.Create), new Reply(200, Encoding.UTF8.GetBytes(body)), Settings, canRenew);
}
