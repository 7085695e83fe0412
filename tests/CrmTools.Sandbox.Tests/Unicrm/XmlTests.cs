using System.Text;
using System.Xml.Linq;

namespace CrmTools.Sandbox.Tests.Unicrm;

public sealed class XmlTests
{
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";
    private readonly SandboxServer _server = new();
    private readonly UnicrmProbe _probe;

    public XmlTests()
    {
        _probe = UnicrmProbe.InProcess(_server);
        _probe.Token = null;
    }

    [Fact]
    public async Task Data_tells_its_type_and_absent_values_are_nil()
    {
        var root = await Xml("accountitem?cardno=11000007&accountSortNo=00");
        Assert.Equal("ApiResponse", root.Name.LocalName);
        Assert.Equal("AccountListResult", (string?)root.Element("data")!.Attribute(Xsi + "type"));
        var item = root.Element("data")!.Element("items")!.Element("AccountItem")!;
        Assert.Equal("true", (string?)item.Element("from_no")!.Attribute(Xsi + "nil"));
        Assert.Equal("249.50", item.Element("credit_quantity")!.Value);
    }

    [Theory]
    [InlineData(UnicrmXmlRoot.AsDocumented, "ApiResponse", "ApiResult")]
    [InlineData(UnicrmXmlRoot.ApiResult, "ApiResult", "ApiResult")]
    [InlineData(UnicrmXmlRoot.ApiResponse, "ApiResponse", "ApiResponse")]
    public async Task The_root_depends_on_the_dialect(UnicrmXmlRoot form, string list, string one)
    {
        _server.Options.Unicrm.XmlRoot = form;
        Assert.Equal(list, (await Xml("member?top=1")).Name.LocalName);
        Assert.Equal(one, (await Xml("member?cardno=11000007")).Name.LocalName);
    }

    [Fact]
    public async Task Nil_elements_and_the_declaration_are_switches()
    {
        _server.Options.Unicrm.XmlOmitsNull = true;
        var items = (await Xml("accountitem?cardno=11000007")).Descendants("AccountItem").ToList();
        Assert.Equal(3, items.Count);
        Assert.All(items, item => Assert.Null(item.Element("from_no")));
        Assert.StartsWith("<ApiResult ", await _probe.TextAsync("membersort"));
        _server.Options.Unicrm.XmlDeclaration = true;
        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?><ApiResult ", await _probe.TextAsync("membersort"));
    }

    [Fact]
    public async Task Bodies_may_be_xml_and_nil_empties_a_field()
    {
        await Post("weixinmember", "<WeiXinMember xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\"><email i:nil=\"true\" /><name>新名</name><wx_open_id>wx_open_00000007</wx_open_id></WeiXinMember>");
        var member = (await Xml("member?cardno=11000007")).Element("data")!;
        Assert.Equal("新名", member.Element("name")!.Value);
        Assert.Equal("true", (string?)member.Element("email")!.Attribute(Xsi + "nil"));
        Assert.Equal("13800000007", member.Element("mobilephone")!.Value);
        var paid = await Post("memberpay", "<MemberPay><card_no>11000007</card_no><account_sort_no>00</account_sort_no><quantity>1</quantity></MemberPay>");
        Assert.Equal("xsd:string", (string?)paid.Element("data")!.Attribute(Xsi + "type"));
        Assert.StartsWith("0000-", paid.Element("data")!.Value);
    }

    [Fact]
    public async Task A_failure_is_xml_too()
    {
        var root = await Xml("member?cardno=99");
        Assert.Equal(("false", "1001"), (root.Element("success")!.Value, root.Element("error_code")!.Value));
    }

    private async Task<XElement> Xml(string target)
    {
        await LogIn();
        return XDocument.Parse(await _probe.TextAsync(target)).Root!;
    }

    private async Task<XElement> Post(string target, string xml)
    {
        await LogIn();
        using var content = new StringContent(xml, Encoding.UTF8, "application/xml");
        using var response = await _probe.SendAsync(HttpMethod.Post, target, content);
        return XDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Root!;
    }

    private async Task LogIn()
    {
        if (_probe.Token is not null) return;
        _probe.Accept = "application/json";
        await _probe.LogInAsync();
        _probe.Accept = "application/xml";
    }
}
