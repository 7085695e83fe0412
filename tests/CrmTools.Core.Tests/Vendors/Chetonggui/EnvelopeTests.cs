using System.Text;
using CrmTools.Core.Sending;
using CrmTools.Core.Vendors.Chetonggui;

namespace CrmTools.Core.Tests.Vendors.Chetonggui;

public sealed class EnvelopeTests
{
    private static readonly ChetongguiSettings Settings = new();
    private static readonly ChetongguiOperations Operations = new(Settings);

    [Theory]
    [InlineData("""{"status":0,"msg":"操作成功!","sec":"s3cret"}""")]
    [InlineData("""{"status":"0","msg":"操作成功!"}""")]
    [InlineData("""{"status":0,"sec":"","data":{"order_id":"1","sec":"s3cret"}}""")]
    [InlineData("""{"status":0,"sec":null,"data":[]}""")]
    public void Status_0_with_our_sec_or_none_is_a_success(string body) => Assert.IsType<Verdict.Accepted>(Judge(body, Operations.Ship));

    [Theory]
    [InlineData("""{"status":0,"sec":"other"}""")]
    [InlineData("""{"status":1,"msg":"操作失败!","sec":"other"}""")]
    [InlineData("""{"status":0,"data":{"sec":"other"}}""")]
    public void Another_sec_is_a_protocol_error_that_proves_no_refusal_of_a_write(string body)
    {
        var write = Assert.IsType<Verdict.Unproven>(Judge(body, Operations.Ship));
        Assert.Equal((CrmErrorId.ProtocolError, true), (write.ErrorId, write.Left));
        var read = Assert.IsType<Verdict.Refused>(Judge(body, Operations.Shipment));
        Assert.Equal(CrmErrorId.ProtocolError, read.ErrorId);
    }

    [Theory]
    [InlineData("""{"status":1,"msg":"客户不存在"}""", CrmErrorCategory.ObjectNotFound)]
    [InlineData("""{"status":1,"msg":"没有该企业的权限"}""", CrmErrorCategory.PermissionDenied)]
    [InlineData("""{"status":1,"msg":"操作失败!"}""", CrmErrorCategory.InvalidOperation)]
    [InlineData("""{"status":1}""", CrmErrorCategory.InvalidOperation)]
    public void Another_status_is_a_refusal(string body, CrmErrorCategory category)
    {
        var refused = Assert.IsType<Verdict.Refused>(Judge(body, Operations.Ship));
        Assert.Equal(("1", category, null), (refused.Code, refused.Category, refused.ErrorId));
    }

    [Theory]
    [InlineData("""{"status":1,"msg":"登录失败"}""", CrmErrorId.AuthenticationFailed)]
    [InlineData("""{"status":1,"msg":"加密秘钥错误","sec":"other"}""", CrmErrorId.AuthenticationFailed)]
    [InlineData("""{"status":0,"msg":"登录成功","sec":"other"}""", CrmErrorId.ProtocolError)]
    public void Whatever_refuses_a_sign_in_is_a_failed_authentication(string body, string id) =>
        Assert.Equal(id, Assert.IsType<Verdict.Refused>(Judge(body, Operations.Login)).ErrorId);

    [Fact]
    public void A_wrong_password_is_one_at_every_operation_but_not_where_the_password_is_a_new_users()
    {
        const string body = """{"status":1,"msg":"用户不存在或密码不正确"}""";
        Assert.Equal(CrmErrorId.AuthenticationFailed, Assert.IsType<Verdict.Refused>(Judge(body, Operations.Ship)).ErrorId);
        Assert.Null(Assert.IsType<Verdict.Refused>(Judge(body, Operations.Register)).ErrorId);
    }

    [Fact]
    public void Too_many_calls_are_told_by_their_words() =>
        Assert.IsType<Verdict.Throttled>(Judge("""{"status":1,"msg":"请求过于频繁,请稍后再试"}""", Operations.Ship));

    [Theory]
    [InlineData("""{"msg":"操作成功!"}""")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("""{"status":0,"data":{ {"id":1}, {"id":2} }}""")]
    [InlineData("""{"status":{}}""")]
    public void What_says_nothing_proves_nothing(string body)
    {
        var verdict = Assert.IsType<Verdict.Unproven>(Judge(body, Operations.Ship));
        Assert.Equal((CrmErrorId.ProtocolError, true), (verdict.ErrorId, verdict.Left));
    }

    [Theory]
    [InlineData("timestamp不能重复", true)]
    [InlineData("订单已存在", true)]
    [InlineData("商品不存在", false)]
    public void A_repeated_timestamp_is_the_first_ones_success_for_an_order_alone(string message, bool success)
    {
        var body = $$"""{"status":1,"msg":"下单失败,{{message}}"}""";
        Assert.Equal(success, Judge(body, Operations.PlaceOrder) is Verdict.Accepted { WasThere: true });
        Assert.IsType<Verdict.Refused>(Judge(body, Operations.Customer.Add));
    }

    [Fact]
    public void The_words_for_it_are_a_setting()
    {
        var settings = new ChetongguiSettings { RepeatedOrder = ["duplicate"] };
        Assert.IsType<Verdict.Accepted>(Judge("""{"status":2,"msg":"Duplicate order"}""", Operations.PlaceOrder, settings));
        Assert.IsType<Verdict.Refused>(Judge("""{"status":2,"msg":"不能重复"}""", Operations.PlaceOrder, settings));
    }

    private static Verdict Judge(string body, Endpoint endpoint, ChetongguiSettings? settings = null) => ChetongguiEnvelope.Judge(
        new Call(endpoint), new Reply(200, Encoding.UTF8.GetBytes(body)), new CrmSecret("s3cret"), settings ?? Settings);
}
