using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace CrmTools.Sandbox.Tests.Onex;

/// <summary>type=xml and charset=gbk.</summary>
public sealed class FormatTests
{
    private static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding("gbk")!;
    private readonly SandboxServer _server = new();
    private readonly OnexProbe _probe;

    public FormatTests() => _probe = OnexProbe.InProcess(_server);

    [Fact]
    public async Task Xml_has_no_declaration_cdata_text_and_list_items_without_a_wrapper()
    {
        _probe.System["type"] = "xml";
        var text = await _probe.TextAsync("taocrm.members.getlist", new { start_update_date = "2000-01-01", page = 1, page_size = 2 });
        Assert.StartsWith("<response><member_id><![CDATA[100001]]></member_id>", text);
        Assert.Equal(["100001", "100002"], XDocument.Parse(text).Root!.Elements("member_id").Select(element => element.Value));
    }

    [Fact]
    public async Task Numbered_properties_have_no_wrapper_in_xml()
    {
        _probe.System["type"] = "xml";
        Assert.Equal(
            "<response><member_id><shop_id><![CDATA[shop_01]]></shop_id><node_id><![CDATA[5940]]></node_id><points><![CDATA[101]]></points>"
            + "<shop_id><![CDATA[shop_02]]></shop_id><node_id><![CDATA[5941]]></node_id><points><![CDATA[0]]></points>"
            + "<total_point><![CDATA[101]]></total_point></member_id></response>",
            await _probe.TextAsync("taocrm.point.get", new { member_id = 100001 }));
    }

    [Fact]
    public async Task An_empty_root_makes_xml_that_is_none()
    {
        _server.Options.Onex.RootName = "";
        _server.Options.Onex.WritesReplyOne = true;
        _probe.System["type"] = "xml";
        var text = await _probe.TextAsync("taocrm.members.update", new { member_id = 100001, remark = "x" });
        Assert.Equal("<>1</>", text);
        Assert.Throws<XmlException>(() => XDocument.Parse(text));
    }

    [Fact]
    public async Task Failures_are_xml_too()
    {
        _probe.System["type"] = "xml";
        Assert.Equal(
            "<error_response><code><![CDATA[e000008]]></code><msg><![CDATA[提交数据或业务逻辑错误]]></msg><sub_msg><![CDATA[此客户不存在]]></sub_msg></error_response>",
            await _probe.TextAsync("taocrm.members.get", new { member_id = 1 }));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Replies_are_gbk_when_asked_for_or_always(bool asked)
    {
        if (asked) _probe.System["charset"] = "GBK";
        else _server.Options.Onex.GbkReplies = true;
        using var response = await _probe.SendAsync("taocrm.members.get", new { member_id = 1 });
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal("application/json; charset=gbk", response.Content.Headers.ContentType!.ToString());
        Assert.Contains("此客户不存在", Gbk.GetString(bytes));
        Assert.DoesNotContain("此客户不存在", Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public async Task Bodies_may_be_gbk_while_the_signature_is_over_utf8()
    {
        _server.Options.Onex.GbkRequests = true;
        var parameters = _probe.Parameters("taocrm.members.add", "{\"uname\":\"阿花\"}");
        var body = string.Join("&", parameters.Select(pair => pair.Key + "=" + string.Concat(Gbk.GetBytes(pair.Value).Select(b => $"%{b:X2}"))));
        using var http = new HttpClient(new SandboxHandler(_server, SandboxVendorIds.ONex));
        using var content = new StringContent(body, Encoding.ASCII, "application/x-www-form-urlencoded");
        using var response = await http.PostAsync(SandboxAddress.Onex, content, TestContext.Current.CancellationToken);
        Assert.Contains("101201", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("阿花", Assert.Single(_server.Ledger.Entries()).Mark);
    }

    [Fact]
    public async Task The_content_type_may_be_html()
    {
        _server.Options.Onex.HtmlContentType = true;
        using var response = await _probe.SendAsync("taocrm.members.get", new { member_id = 1 });
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType!.ToString());
    }
}
