using System.Text.Json.Nodes;
using CrmTools.Core.Vendors.Onex;

namespace CrmTools.Core.Tests.Vendors.Onex;

/// <summary>
/// Signatures against values that another implementation computed (Python's hashlib, by the document's chapter 1.4.1), with the document's
/// own key. The first is the document's example.
/// </summary>
public sealed class OnexSignatureTests
{
    private const string Key = "OWzAjfxLBiaXWdoCYwr";

    private const string Document = """
        "flag":"test","method":"sales.getList","type":"xml","charset":"utf-8","ver":"1",
        "start_time":"2012-11-11","end_time":"2012-11-12","page_no":"1","page_size":"100"
        """;

    [Theory]
    [InlineData("the document's example", "{" + Document + "}", "9871D691455E7FB0C8243712C7828EDD")]
    [InlineData("sign itself is left out", "{" + Document + ""","sign":"whatever"}""", "9871D691455E7FB0C8243712C7828EDD")]
    [InlineData("a null sign is left out", "{\"sign\":null," + Document + "}", "9871D691455E7FB0C8243712C7828EDD")]
    [InlineData(
        "nested arrays and objects",
        """{"flag":"test","order_items":[{"goods_bn":"G1","nums":"2"},{"goods_bn":"G2","nums":"1"}],"a":{"z":"1","b":["x","y"]}}""",
        "EE4DFF8073DADFFD82C972EC35E6760F")]
    [InlineData(
        "eleven items, their numbers in byte order", """{"ids":["0","1","2","3","4","5","6","7","8","9","10"]}""", "F6E4DAC35016DC10ECFB199DE8AA1D65")]
    [InlineData("null, also inside", """{"flag":"test","zip":null,"a":{"x":null,"y":"1"}}""", "A58F79E58813336DAF1E17C003ACCBCA")]
    [InlineData("booleans", """{"flag":"test","is_vip":true,"is_sms_black":false}""", "0C070F379EFFA1CC2153A72B16F83E84")]
    [InlineData("numbers", """{"flag":"test","page":12,"amount":"59.40"}""", "5E8F221570A558FB181F7A2F2B42A96A")]
    [InlineData("Chinese text", """{"flag":"test","real_name":"张学勇","address":"桂林路396号3号楼"}""", "F8AED40A44752BC4FA5308C58D9A36E9")]
    [InlineData(
        "names that a culture would sort otherwise",
        """{"flag":"test","b":"1","B":"2","_c":"3","a-b":"4","aB":"5","a1":"6","é":"7","Z":"8"}""",
        "E76C7C055FB1431404D966BD9C63F66D")]
    [InlineData("names that differ in UTF-8 and UTF-16 order", """{"￮":"1","😀":"2"}""", "35053920F6B2AC6CC8C4B66088DBF1C9")]
    [InlineData("an empty text", """{"flag":"test","zip":""}""", "888DC1BEA1553691B58B623B066E5C61")]
    public void A_signature_is_the_servers(string name, string parameters, string expected) =>
        Assert.True(expected == OnexSignature.Sign((JsonObject)JsonNode.Parse(parameters)!, Key), name);

    [Fact]
    public void Another_key_gives_another_signature() => Assert.NotEqual(
        OnexSignature.Sign(new JsonObject { ["flag"] = "test" }, Key), OnexSignature.Sign(new JsonObject { ["flag"] = "test" }, Key + "x"));
}
