using System.Xml.Linq;
using CrmTools.Core.Vendors.Unicrm;

namespace CrmTools.Core.Tests.Vendors.Unicrm;

public sealed class UnicrmWritingTests
{
    [Theory]
    [InlineData(UnicrmSamples.PaidJson, "application/json", "0000-1611072116-427")]
    [InlineData(UnicrmSamples.PaidXml, "application/xml", "0000-1611072119-970")]
    [InlineData(UnicrmSamples.WrittenJson, "application/json", null)]
    [InlineData(UnicrmSamples.WrittenXml, "application/xml", null)]
    [InlineData("""{"success":true,"data":{"no":"1"}}""", "application/json", null)]
    [InlineData("""{"success":true,"data":"half \ud83d"}""", "application/json", @"half \ud83d")]
    public async Task A_payment_returns_its_number_where_there_is_one(string reply, string mediaType, string? id)
    {
        using var shop = new UnicrmShop(reply, mediaType: mediaType);

        var result = await Pay(shop).SendAsync(shop.Log, UnicrmShop.Stop);

        Assert.Equal((CrmResultStatus.Applied, id, "k1"), (result.Status, result.Id, result.OperationKey));
    }

    [Fact]
    public async Task A_payment_as_json()
    {
        using var shop = new UnicrmShop(UnicrmSamples.PaidJson);

        await Pay(shop).SendAsync(shop.Log, UnicrmShop.Stop);

        var sent = Assert.Single(shop.Sent);
        Assert.Equal("""{"card_no":"11000121","account_sort_no":"00","quantity":1.5,"from_no":"k1","comment":"tea \u0026 cake"}""", sent.Text);
        Assert.Equal(("application/json; charset=utf-8", "application/json", HttpMethod.Post), (sent.ContentType, sent.Accept, sent.Method));
        Assert.Equal("/api/memberpay?token=8EiHltO5sEu7gco5w6cGrQ", sent.Uri.PathAndQuery);
    }

    [Fact]
    public async Task A_payment_as_xml()
    {
        using var shop = new UnicrmShop(UnicrmSamples.PaidXml, UnicrmShop.Usual with { IsXml = true }, "application/xml");

        await Pay(shop).SendAsync(shop.Log, UnicrmShop.Stop);

        var sent = Assert.Single(shop.Sent);
        Assert.Equal(("application/xml; charset=utf-8", "application/xml"), (sent.ContentType, sent.Accept));
        var root = XElement.Parse(sent.Text);
        Assert.Equal("MemberPay", root.Name);
        Assert.Equal(
            ["card_no=11000121", "account_sort_no=00", "quantity=1.5", "from_no=k1", "comment=tea & cake"],
            root.Elements().Select(element => $"{element.Name}={element.Value}"));
    }

    [Fact]
    public async Task A_new_wechat_member_as_xml_has_its_fields_in_alphabetical_order_and_nil_where_null()
    {
        using var shop = new UnicrmShop(UnicrmSamples.WrittenXml, UnicrmShop.Usual with { IsXml = true }, "application/xml");

        await Writing(shop).Prepare(Creation() with { Property = new Dictionary<string, object?> { ["email"] = null } }).SendAsync(shop.Log, UnicrmShop.Stop);

        var root = XElement.Parse(Assert.Single(shop.Sent).Text);
        Assert.Equal("WeiXinMember", root.Name);
        Assert.Equal(
            ["email=", "member_sort_no=01", "mobilephone=13800138000", "name=微信测试", "sex=女", "wx_open_id=o1"],
            root.Elements().Select(element => $"{element.Name}={element.Value}"));
        var nil = root.Element("email")!.Attribute(XName.Get("nil", "http://www.w3.org/2001/XMLSchema-instance"));
        Assert.Equal("true", nil?.Value);
    }

    [Theory]
    [InlineData("a control character", "name", "a\u0001b")]
    [InlineData("a name that is none", "not a name", "x")]
    public async Task What_xml_cannot_carry_is_refused_names_its_field_and_sends_nothing(string name, string field, string value)
    {
        using var shop = new UnicrmShop(UnicrmSamples.WrittenXml, UnicrmShop.Usual with { IsXml = true }, "application/xml");
        var write = Writing(shop).Prepare(Creation() with { OperationKey = "k1", Property = new Dictionary<string, object?> { [field] = value } });

        var error = await Assert.ThrowsAsync<CrmException>(() => write.SendAsync(shop.Log, UnicrmShop.Stop));

        Assert.True(error.ErrorId == CrmErrorId.InvalidInput, name);
        Assert.StartsWith(field + ":", error.Message);
        Assert.Empty(shop.Sent);
    }

    [Fact]
    public async Task A_new_wechat_member_as_json()
    {
        using var shop = new UnicrmShop(UnicrmSamples.WrittenJson);

        var result = await Writing(shop).Prepare(Creation() with { CardNo = "c1", Country = "中国" }).SendAsync(shop.Log, UnicrmShop.Stop);

        Assert.Equal(
            ["name=微信测试", "mobilephone=13800138000", "wx_open_id=o1", "member_sort_no=01", "card_no=c1", "country=中国", "sex=女"],
            System.Text.Json.Nodes.JsonNode.Parse(Assert.Single(shop.Sent).Text)!.AsObject().Select(field => $"{field.Key}={field.Value}"));
        Assert.Equal(CrmResultStatus.Applied, result.Status);
    }

    [Theory]
    [InlineData(false, "/api/weixinmember?", """{"email":"c@qq.com","city":"x","wx_open_id":"o/1"}""")]
    [InlineData(true, "/api/weixinmember/o%2F1?", """{"email":"c@qq.com","city":"x"}""")]
    public async Task A_change_sends_what_changes_and_whose(bool inPath, string url, string body)
    {
        using var shop = new UnicrmShop(UnicrmSamples.WrittenJson, UnicrmShop.Usual with { IdInPath = inPath });

        await Writing(shop).Prepare(new MemberChange { WeChatOpenId = "o/1", Email = "c@qq.com", City = "x" }).SendAsync(shop.Log, UnicrmShop.Stop);

        Assert.StartsWith(url, Assert.Single(shop.Sent).Uri.PathAndQuery);
        Assert.Equal(body, shop.Sent[0].Text);
    }

    [Fact]
    public async Task Deducted_points_are_a_payment_from_account_10_and_points_cannot_be_added()
    {
        using var shop = new UnicrmShop(UnicrmSamples.PaidJson);
        var payments = shop.Payments;

        await payments.Prepare(new PointChange { MemberId = "1", Point = -50, Description = "gift", OperationKey = "k1" }).SendAsync(shop.Log, UnicrmShop.Stop);

        Assert.Equal("""{"card_no":"1","account_sort_no":"10","quantity":50,"from_no":"k1","comment":"gift"}""", Assert.Single(shop.Sent).Text);
        Assert.Equal(
            CrmErrorId.OperationNotSupported, Assert.Throws<CrmException>(() => payments.Prepare(new PointChange { MemberId = "1", Point = 5 })).ErrorId);
    }

    [Theory]
    [InlineData("Amount", "1", "00", 0)]
    [InlineData("Amount", "1", "00", -1)]
    [InlineData("CardNo", null, "00", 1)]
    [InlineData("CardNo", " ", "00", 1)]
    [InlineData("AccountNo", "1", null, 1)]
    public void A_mistake_in_a_payment_names_its_field(string field, string? card, string? account, int amount)
    {
        using var shop = new UnicrmShop("{}");

        var error = Assert.Throws<CrmException>(() =>
            shop.Payments.Prepare(new Payment { CardNo = card, AccountNo = account, Amount = amount }));

        Assert.Equal(CrmErrorId.InvalidInput, error.ErrorId);
        Assert.StartsWith(field + ":", error.Message);
        Assert.Empty(shop.Script.Sent);
    }

    [Theory]
    [InlineData("membersort", true)]
    [InlineData("/membersort", true)]
    [InlineData("weixinmember/o1", true)]
    [InlineData("http://elsewhere.invalid/x", false)]
    [InlineData("//elsewhere.invalid/x", true)]
    [InlineData(@"\\elsewhere.invalid\x", false)]
    [InlineData(@"\/elsewhere.invalid/x", false)]
    [InlineData("https:elsewhere.invalid/x", false)]
    [InlineData("mailto:a@b", false)]
    [InlineData("../other", false)]
    [InlineData("member?cardno=1", false)]
    [InlineData("member#x", false)]
    [InlineData("", false)]
    public async Task A_raw_call_never_leaves_the_services_address(string operation, bool allowed)
    {
        using var shop = new UnicrmShop(UnicrmSamples.WrittenJson);
        var raw = new RawCall(operation, null, new Dictionary<string, object?>(), new Dictionary<string, object?> { ["a&b"] = 1 }, true);
        if (!allowed)
        {
            var error = Assert.Throws<CrmException>(() => new UnicrmRaw(shop.Client).Prepare(raw));
            Assert.StartsWith("Operation:", error.Message);
            Assert.Empty(shop.Script.Sent);
            return;
        }

        await new UnicrmRaw(shop.Client).Prepare(raw).SendAsync(shop.Log, UnicrmShop.Stop);

        Assert.StartsWith("http://shop.invalid/api/", Assert.Single(shop.Sent).Uri.AbsoluteUri);
        Assert.StartsWith("?a%26b=1&token=", shop.Sent[0].Uri.Query);
    }

    private static PreparedWrite<CrmResult> Pay(UnicrmShop shop) => shop.Payments.Prepare(new Payment
    {
        CardNo = "11000121", AccountNo = "00", Amount = 1.5m, Comment = "tea & cake", OperationKey = "k1",
    });

    private static MemberCreation Creation() => new()
    {
        WeChatOpenId = "o1", MemberType = "01", RealName = "微信测试", Mobile = "13800138000", Sex = CrmSex.Female,
    };

    private static UnicrmMemberWriting Writing(UnicrmShop shop) => new(shop.Client, shop.Settings, new UnicrmMembers(shop.Client, new UnicrmReading(shop.Client)));
}
