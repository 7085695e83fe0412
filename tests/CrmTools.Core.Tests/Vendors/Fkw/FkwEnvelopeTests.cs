using System.Text;
using System.Text.Json;
using CrmTools.Core.Sending;
using CrmTools.Core.Vendors.Fkw;

namespace CrmTools.Core.Tests.Vendors.Fkw;

/// <summary>What an answer proves, the document's own samples among them (without the dots that stand for more of the same).</summary>
public sealed class FkwEnvelopeTests
{
    private static readonly FkwSettings Settings = new(["频繁"], ["token"], true, false, [], [], 1, 1);

    [Theory]
    [InlineData("""{"rt":0,"success":true,"msg":"ok"}""", "Accepted")]
    [InlineData("""{"rt":"0","success":"true"}""", "Accepted")]
    [InlineData("""{"success":true}""", "Accepted")]
    [InlineData("""{"rt":0}""", "Accepted")]
    [InlineData("""{"rt":-2,"success":false,"msg":"密码格式错误"}""", "Refused")]
    [InlineData("""{"rt":5,"error_message":"no"}""", "Refused")]
    [InlineData("""{"success":false}""", "Refused")]
    [InlineData("""{"rt":-5,"success":false,"msg":"接口调用过于频繁"}""", "Throttled")]
    [InlineData("""{"rt":-1,"success":false,"msg":"access_token无效"}""", "TokenStale")]
    [InlineData("""{"rt":7,"success":true}""", "Unproven")]
    [InlineData("""{"member_list":[]}""", "Unproven")]
    [InlineData("<html>", "Unproven")]
    [InlineData("null", "Unproven")]
    [InlineData("", "Unproven")]
    public void Verdicts(string body, string verdict) => Assert.Equal(verdict, Judge(FkwOperations.SetPoints, body).GetType().Name);

    [Fact]
    public void A_refusal_carries_the_vendors_number_and_either_message()
    {
        var refused = Assert.IsType<Verdict.Refused>(Judge(FkwOperations.AddMember, """{"rt":-2,"success":false,"error_message":"会员不存在"}"""));
        Assert.Equal(("-2", "会员不存在", CrmErrorCategory.ObjectNotFound), (refused.Code, refused.Message, refused.Category));
    }

    [Fact]
    public void The_answer_to_a_sign_in_has_no_success()
    {
        Assert.IsType<Verdict.Accepted>(Judge(FkwOperations.GetAccessToken, """{"access_token":"a","expires_in":7200}"""));
        Assert.IsType<Verdict.Unproven>(Judge(FkwOperations.GetMember, """{"access_token":"a","expires_in":7200}"""));
        var refused = Assert.IsType<Verdict.Refused>(Judge(FkwOperations.GetAccessToken, """{"rt": 100,"success": false,"msg": "授权码已过期。"}"""));
        Assert.Equal(CrmErrorId.AuthenticationFailed, refused.ErrorId);
    }

    [Fact]
    public void The_documents_member_sample_is_repaired()
    {
        const string sample = """
            {"rt": 0,"success": true,"msg": "查询成功","member_list":[
            {"id": "1","acct": "acct1","level": 0,"currentIgt":10,"totalIgt":20,"propList":{"name":"地区","value":"广州"},{"name":"面积","value":"小{超}\"市"}},
            {"id": "2","level": 2,"propList":{"name":"地区","value":"广州"},{"name":"面积","value":"小超市"}}],"total": 20}
            """;
        var list = JsonSerializer.Deserialize(Accepted(FkwOperations.ListMembers, sample).Span, FkwJson.Default.FkwMemberListWire)!;
        Assert.Equal((2, 20L), (list.MemberList!.Count, list.Total!.Value));
        Assert.Equal([new("地区", "广州"), new("面积", "小{超}\"市")], list.MemberList[0].PropList!);
    }

    [Fact]
    public void The_documents_product_sample_in_single_quotes_is_repaired()
    {
        const string sample = """
            {"rt":0,"success":true,"msg": "查询成功",'product_list': [{'id': '1','name': '商品"1','code': 'code','picture': 'url','create_time': '2020-01-01',
            'sku_list': [{'sku_id':'1_1','price':1,"properties_name": "颜色:白色;尺码:XXL",'stock':10,'product_code':'bilibili'}]}]}
            """;
        var list = JsonSerializer.Deserialize(Accepted(FkwOperations.ListProducts, sample).Span, FkwJson.Default.FkwProductListWire)!;
        var product = Assert.Single(list.ProductList!);
        Assert.Equal(("商品\"1", "颜色:白色;尺码:XXL"), (product.Name!, $"{product.SkuList![0].PropertiesName}"));
        Assert.True(product.Extra!.ContainsKey("code"));
    }

    [Fact]
    public void What_stays_broken_is_named_by_its_place()
    {
        var unproven = Assert.IsType<Verdict.Unproven>(Judge(FkwOperations.ListMembers, """{"rt":0,"success":true,"member_list":[{"name":"a"b"}]}"""));
        Assert.Contains("\"a\"b", unproven.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_answer_to_a_sign_in_is_not_shown() =>
        Assert.DoesNotContain("secret", Assert.IsType<Verdict.Unproven>(Judge(FkwOperations.GetAccessToken, """{"access_token":"secret" x""")).Why, StringComparison.Ordinal);

    [Theory]
    [InlineData("""[{"name":"a","value":"1"},{"name":"b","value":2}]""", "a:1;b:2")]
    [InlineData("""{"name":"a","value":"1"}""", "a:1")]
    [InlineData("""{"a":"1","b":"2"}""", "a:1;b:2")]
    [InlineData("""{"0":{"name":"a","value":"1"},"1":{"name":"b","value":"2"}}""", "a:1;b:2")]
    [InlineData("\"[{\\\"name\\\":\\\"a\\\",\\\"value\\\":\\\"1\\\"}]\"", "a:1")]
    [InlineData("\"颜色:白色;尺码:XXL\"", "颜色:白色;尺码:XXL")]
    [InlineData("null", "")]
    [InlineData("\"\"", "")]
    public void Names_and_values_come_in_many_forms(string json, string expected) =>
        Assert.Equal(expected, $"{JsonSerializer.Deserialize($$"""{"propList":{{json}}}""", FkwJson.Default.FkwMemberWire)!.PropList}");

    private static Verdict Judge(Endpoint endpoint, string body) =>
        FkwEnvelope.Judge(new Call(endpoint), new Reply(200, Encoding.UTF8.GetBytes(body), "application/json"), Settings);

    private static ReadOnlyMemory<byte> Accepted(Endpoint endpoint, string body) => Assert.IsType<Verdict.Accepted>(Judge(endpoint, body)).Payload;
}
