using System.Text;
using CrmTools.Core.Reading;
using CrmTools.Core.Sending;
using CrmTools.Core.Vendors.Onex;

namespace CrmTools.Core.Tests.Vendors.Onex;

public sealed class OnexXmlTests
{
    private static readonly OnexSettings Xml = OnexShop.Usual with { IsXml = true };

    [Theory]
    [InlineData("one object", "<response><member_id>7</member_id><uname><![CDATA[a<b]]></uname></response>", """{"member_id":"7","uname":"a\u003Cb"}""")]
    [InlineData("a scalar", "<response>1</response>", "\"1\"")]
    [InlineData("nothing", "<response/>", "\"\"")]
    [InlineData("items without a wrapper", "<response><a>1</a><b>2</b><a>3</a><b>4</b></response>", """[{"a":"1","b":"2"},{"a":"3","b":"4"}]""")]
    [InlineData("items whose first lacks a field", "<response><a>1</a><a>3</a><b>4</b></response>", """[{"a":"1"},{"a":"3","b":"4"}]""")]
    [InlineData(
        "a list within", "<response><members><a>1</a><a>2</a></members><total_result>2</total_result></response>",
        """{"members":[{"a":"1"},{"a":"2"}],"total_result":"2"}""")]
    [InlineData("a declaration before", "<?xml version=\"1.0\" encoding=\"gbk\"?>\n<response>1</response>", "\"1\"")]
    [InlineData("blanks around", "\r\n <response>1</response> \n", "\"1\"")]
    public void An_answer_becomes_its_json_form(string name, string xml, string json)
    {
        var accepted = Assert.IsType<Verdict.Accepted>(OnexShop.Judge(xml, settings: Xml));

        Assert.True(json == Encoding.UTF8.GetString(accepted.Payload.Span), $"{name}: {Encoding.UTF8.GetString(accepted.Payload.Span)}");
    }

    [Theory]
    [InlineData("<error_response><code>e000008</code><msg><![CDATA[失败]]></msg><sub_msg>why</sub_msg></error_response>", "e000008", "失败: why")]
    [InlineData("<response><error_code>e000002</error_code><msg>sign error</msg></response>", "e000002", "sign error")]
    public void A_failure_is_a_refusal_in_xml_too(string xml, string code, string message)
    {
        var refused = Assert.IsType<Verdict.Refused>(OnexShop.Judge(xml, settings: Xml));

        Assert.Equal((code, message), (refused.Code, refused.Message));
    }

    [Theory]
    [InlineData("an empty root", "<><member_id>7</member_id></>")]
    [InlineData("JSON", """{"response":1}""")]
    [InlineData("truncated", "<response><member_id>7")]
    [InlineData("two roots", "<response>1</response><response>2</response>")]
    [InlineData("an entity of its own", "<!DOCTYPE r [<!ENTITY x \"y\">]><response>&x;</response>")]
    [InlineData("a control character", "<response>\u0001</response>")]
    public void What_is_not_xml_says_so_and_what_helps(string name, string xml)
    {
        var unproven = Assert.IsType<Verdict.Unproven>(OnexShop.Judge(xml, settings: Xml));

        Assert.True(unproven.ErrorId == CrmErrorId.ProtocolError, name);
        Assert.Contains("not XML", unproven.Why);
        Assert.Contains("ReplyType = 'json'", unproven.Why);
    }

    [Theory]
    [InlineData(65)]
    [InlineData(2_000)]
    [InlineData(200_000)]
    public void Depth_without_end_does_not_end_the_process(int depth)
    {
        var xml = string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("</a>", depth));

        var unproven = Assert.IsType<Verdict.Unproven>(OnexShop.Judge(xml, settings: Xml));

        Assert.Contains("not XML", unproven.Why);
    }

    [Fact]
    public void A_member_list_reads_the_same_from_xml_as_from_json()
    {
        const string xml = "<response><members><member_id>1</member_id><uname>a</uname><sex>unkown</sex><member_id>2</member_id><uname>b</uname></members></response>";

        var accepted = Assert.IsType<Verdict.Accepted>(OnexShop.Judge(xml, settings: Xml));
        var list = Wire.Read(accepted.Payload, OnexJson.Default.OnexMemberListWire, "ONex", "members.getlist");

        Assert.Equal(["1", "2"], list.Members!.Select(member => member.MemberId));
        Assert.Equal(CrmSex.Unknown, list.Members![0].Sex);
    }
}
