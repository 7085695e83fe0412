using System.Text;
using CrmTools.Core.Sending;
using CrmTools.Core.Vendors.Unicrm;

namespace CrmTools.Core.Tests.Vendors.Unicrm;

public sealed class UnicrmEnvelopeTests
{
    private const string Xml = "application/xml; charset=utf-8";

    [Theory]
    [InlineData("object", """{"success":true,"error_code":"","error_reason":"","data":{"a":1}}""", """{"a":1}""")]
    [InlineData("array", """{"success":true,"data":[1]}""", "[1]")]
    [InlineData("text", """{"success":true,"data":"x"}""", "\"x\"")]
    [InlineData("null", """{"success":true,"data":null}""", "null")]
    [InlineData("no data", """{"success":true}""", "")]
    [InlineData("data first", """{"data":{"success":false},"success":true}""", """{"success":false}""")]
    [InlineData("success as text", """{"success":"true","data":1}""", "1")]
    [InlineData("success as a number", """{"success":1,"data":1}""", "1")]
    public void A_success_gives_its_data(string name, string reply, string payload) => Assert.True(payload == UnicrmShop.Payload(UnicrmShop.Judge(reply)), name);

    [Theory]
    [InlineData("ApiResult", "<ApiResult><success>true</success><data><a>1</a></data></ApiResult>", """{"a":"1"}""")]
    [InlineData("ApiResponse", "<ApiResponse><success>true</success><data><a>1</a></data></ApiResponse>", """{"a":"1"}""")]
    [InlineData("a declaration", "<?xml version=\"1.0\" encoding=\"utf-8\"?><ApiResult><success>true</success><data>x</data></ApiResult>", "\"x\"")]
    [InlineData("a declared prefix", "<ApiResult xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><success>true</success><data xsi:nil=\"true\"/></ApiResult>", "null")]
    [InlineData("an undeclared prefix", "<ApiResult><success>true</success><data xsi:nil=\"true\"/></ApiResult>", "null")]
    [InlineData("the prefix i", "<ApiResult><success>true</success><data i:nil=\"true\"/></ApiResult>", "null")]
    [InlineData("a field that is nil", "<ApiResult><success>true</success><data><a xsi:nil=\"true\"/><b>1</b></data></ApiResult>", """{"a":null,"b":"1"}""")]
    [InlineData("a type", "<ApiResult><success>true</success><data xsi:type=\"xsd:string\">x</data></ApiResult>", "\"x\"")]
    [InlineData("no data", "<ApiResult><success>true</success></ApiResult>", "")]
    [InlineData("empty data", "<ApiResult><success>true</success><data/></ApiResult>", "\"\"")]
    [InlineData("an empty list", "<ApiResult><success>true</success><data><items/></data></ApiResult>", """{"items":[]}""")]
    [InlineData("a list of one", "<ApiResult><success>true</success><data><items><Member><a>1</a></Member></items></data></ApiResult>", """{"items":[{"a":"1"}]}""")]
    [InlineData("types, one", "<ApiResult><success>true</success><data><MemberSort><no>1</no></MemberSort></data></ApiResult>", """[{"no":"1"}]""")]
    [InlineData("accounts, none", "<ApiResult><success>true</success><data><accounts/></data></ApiResult>", """{"accounts":[]}""")]
    [InlineData("a field that comes twice", "<ApiResult><success>true</success><data><a>1</a><b>2</b><a>3</a></data></ApiResult>", """{"a":"3","b":"2"}""")]
    public void Xml_gives_the_same_data_as_json(string name, string reply, string payload)
    {
        var verdict = UnicrmShop.Judge(reply, Xml);

        Assert.True(payload == UnicrmShop.Payload(verdict), $"{name}: {verdict}");
    }

    [Theory]
    [InlineData("empty", "", "application/json", "not JSON")]
    [InlineData("HTML", "<html>502</html>", "text/html", "<html>502")]
    [InlineData("null", "null", "application/json", "not JSON")]
    [InlineData("a scalar", "5", "application/json", "not JSON")]
    [InlineData("an array", "[]", "application/json", "not JSON")]
    [InlineData("truncated", """{"success":true,"data":{"member_no":"1""", "application/json", "not JSON")]
    [InlineData("garbage behind", """{"success":true,"data":1}x""", "application/json", "not JSON")]
    [InlineData("no success", """{"data":1}""", "application/json", "does not say whether")]
    [InlineData("success is nothing", """{"success":null,"data":1}""", "application/json", "does not say whether")]
    [InlineData("success is no flag", """{"success":"maybe","data":1}""", "application/json", "")]
    [InlineData("empty XML", "", "application/xml", "not XML")]
    [InlineData("truncated XML", "<ApiResult><success>true</success><data>", "application/xml", "not XML")]
    [InlineData("XML without success", "<ApiResult><data/></ApiResult>", "application/xml", "does not say whether")]
    [InlineData("XML nil", "<ApiResult xsi:nil=\"true\"/>", "application/xml", "does not say whether")]
    [InlineData("XML in a charset we do not have", "<?xml version=\"1.0\" encoding=\"x-none\"?><a/>", "text/xml", "not XML")]
    [InlineData("XML with a prefix nobody knows", "<ApiResult><q:success>true</q:success></ApiResult>", "text/xml", "not XML")]
    [InlineData("XML with an entity of its own", "<!DOCTYPE r [<!ENTITY x \"y\">]><ApiResult>&x;</ApiResult>", "text/xml", "not XML")]
    public void What_cannot_be_read_proves_nothing(string name, string reply, string contentType, string part)
    {
        var unproven = Assert.IsType<Verdict.Unproven>(UnicrmShop.Judge(reply, contentType, UnicrmOperations.MemberPay));

        Assert.True(unproven is { ErrorId: CrmErrorId.ProtocolError, Left: true, Status: 200 }, name);
        Assert.Contains(part, unproven.Why);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_prove_nothing() => Assert.IsType<Verdict.Unproven>(UnicrmEnvelope.Judge(
        new Call(UnicrmOperations.Members), new Reply(200, Encoding.Latin1.GetBytes("{\"success\":true,\"data\":\"ÿ\"}"), "application/json")));

    [Fact]
    public void The_documents_account_sample_as_printed_is_a_clear_protocol_error()
    {
        var unproven = Assert.IsType<Verdict.Unproven>(UnicrmShop.Judge(UnicrmSamples.ItemsJsonAsPrinted));

        Assert.Equal(CrmErrorId.ProtocolError, unproven.ErrorId);
        Assert.Contains("刷卡支付", unproven.Why);
        var at = Encoding.UTF8.GetByteCount(UnicrmSamples.ItemsJsonAsPrinted[..(UnicrmSamples.ItemsJsonAsPrinted.LastIndexOf(']'))]);
        Assert.Contains($"from byte {at} ", unproven.Why);
    }

    [Fact]
    public void The_documents_other_misprints_are_clear_protocol_errors_too()
    {
        Assert.Contains("not JSON", Assert.IsType<Verdict.Unproven>(UnicrmShop.Judge(UnicrmSamples.MembersJsonAsPrinted)).Why);
        Assert.Contains("ApiResponse", Assert.IsType<Verdict.Unproven>(UnicrmShop.Judge(UnicrmSamples.TypesXmlAsPrinted, Xml)).Why);
    }

    [Theory]
    [InlineData(65)]
    [InlineData(200_000)]
    public void Depth_without_end_does_not_end_the_process(int depth)
    {
        var xml = string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("</a>", depth));
        var json = "{\"success\":true,\"data\":" + new string('[', depth) + new string(']', depth) + "}";

        Assert.IsType<Verdict.Unproven>(UnicrmShop.Judge(xml, Xml));
        Assert.IsType<Verdict.Unproven>(UnicrmShop.Judge(json));
    }
}
