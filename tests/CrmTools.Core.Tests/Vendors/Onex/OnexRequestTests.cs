using System.Text;
using System.Text.Json.Nodes;
using CrmTools.Core.Sending;
using CrmTools.Core.Tests.Support;
using CrmTools.Core.Vendors.Onex;

namespace CrmTools.Core.Tests.Vendors.Onex;

/// <summary>Requests as they leave, in both forms and both charsets. Signatures were computed with Python's hashlib.</summary>
public sealed class OnexRequestTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);

    [Fact]
    public async Task A_form_carries_the_system_parameters_the_content_and_the_signature()
    {
        var sent = await SealAsync(OnexShop.Usual, new JsonObject { ["member_id"] = "123", ["real_name"] = "阿花", ["note"] = "a/b+c" });

        Assert.Equal(HttpMethod.Post, sent.Method);
        Assert.Equal("http://www.xxx.com/index.php/openapi/rpc/service/", sent.Uri.AbsoluteUri);
        Assert.Equal("application/x-www-form-urlencoded", sent.ContentType);
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["flag"] = "test", ["method"] = "taocrm.members.get", ["type"] = "json", ["charset"] = "utf-8", ["ver"] = "1",
                ["timestamp"] = "1700000000",
                ["content"] = """{"member_id":"123","real_name":"阿花","note":"a/b+c"}""",
                ["sign"] = "7C44875E2B73121420F33216ED0E968C",
            },
            OnexShop.Form(sent));
        Assert.All(sent.Body, value => Assert.InRange(value, (byte)0x21, (byte)0x7E));
    }

    [Fact]
    public async Task Gbk_changes_the_bytes_of_the_form_and_not_the_signature()
    {
        var sent = await SealAsync(
            OnexShop.Usual with { IsGbk = true }, new JsonObject { ["real_name"] = "张学勇", ["member_id"] = "123" }, "members.update");

        var form = sent.Text.Split('&').ToDictionary(pair => pair.Split('=')[0], pair => pair.Split('=')[1]);
        Assert.Equal("gbk", form["charset"]);
        Assert.Equal("%7B%22real_name%22%3A%22%D5%C5%D1%A7%D3%C2%22%2C%22member_id%22%3A%22123%22%7D", form["content"]);
        Assert.Equal("B9BC47E850175C960B98FD40B021C479", form["sign"]);
    }

    [Theory]
    [InlineData("emoji", "😀", true)]
    [InlineData("a letter of another alphabet", "Größe", false)]
    [InlineData("a letter of another alphabet", "Größe", true)]
    public async Task A_text_that_gbk_does_not_have_is_refused_rather_than_sent_wrong(string name, string text, bool path)
    {
        var settings = OnexShop.Usual with { IsGbk = true, IsPathForm = path };

        var error = await Assert.ThrowsAsync<CrmException>(() => SealAsync(settings, new JsonObject { ["remark"] = text }));

        Assert.True(error.ErrorId == CrmErrorId.InvalidInput, name);
        Assert.Contains("GBK", error.Message);
        Assert.Contains("utf-8", error.Remedy);
    }

    [Fact]
    public async Task The_path_form_puts_every_parameter_into_segments_and_signs_them_decoded()
    {
        var sent = await SealAsync(OnexShop.Usual with { IsPathForm = true }, new JsonObject { ["member_id"] = "123", ["real_name"] = "阿花", ["zip"] = null });

        Assert.Empty(sent.Body);
        Assert.Equal(
            ["flag", "test", "method", "taocrm.members.get", "type", "json", "charset", "utf-8", "ver", "1", "timestamp", "1700000000",
             "member_id", "123", "real_name", "阿花", "sign", "4CB976B4DB989C6EC194FCC8E224BD5A"],
            Segments(sent));
    }

    [Theory]
    [InlineData("a list has no place between slashes", """{"ids":["10","12"]}""")]
    [InlineData("the system has a type of its own", """{"type":"2"}""")]
    public async Task What_does_not_fit_a_path_is_posted(string name, string body)
    {
        var sent = await SealAsync(OnexShop.Usual with { IsPathForm = true }, JsonNode.Parse(body)!.AsObject());

        Assert.True(sent.Uri.AbsoluteUri == "http://www.xxx.com/index.php/openapi/rpc/service/", name);
        Assert.Equal(body, OnexShop.Form(sent)["content"]);
        Assert.Equal("json", OnexShop.Form(sent)["type"]);
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a?b#c")]
    [InlineData("100%")]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("a b+c&d=e")]
    [InlineData("")]
    [InlineData("张学勇")]
    public async Task Any_value_stays_one_segment(string value)
    {
        var sent = await SealAsync(OnexShop.Usual with { IsPathForm = true }, new JsonObject { ["remark"] = value, ["zip"] = "1" });

        var segments = Segments(sent);
        Assert.Equal(["remark", value, "zip", "1", "sign"], segments[12..17]);
        Assert.Empty(sent.Uri.Query);
    }

    [Fact]
    public async Task The_path_form_in_gbk_escapes_gbk_bytes()
    {
        var sent = await SealAsync(OnexShop.Usual with { IsPathForm = true, IsGbk = true }, new JsonObject { ["real_name"] = "张" });

        Assert.Contains("/real_name/%D5%C5/", sent.Uri.AbsoluteUri);
    }

    [Theory]
    [InlineData("members.get", "taocrm.members.get")]
    [InlineData("taocrm.members.get", "taocrm.members.get")]
    public async Task The_prefix_of_a_method_is_written_once(string name, string method) =>
        Assert.Equal(method, OnexShop.Form(await SealAsync(OnexShop.Usual, [], name))["method"]);

    [Fact]
    public async Task Every_attempt_has_its_own_time_and_signature()
    {
        var protocol = Protocol(OnexShop.Usual);
        var call = new Call(OnexOperations.Read("members.get"));
        using var first = protocol.Seal(call, new Attempt(1, Now, null));
        using var second = protocol.Seal(call, new Attempt(2, Now.AddSeconds(1), null));

        var one = await first.Content!.ReadAsStringAsync(OnexShop.Stop);
        var two = await second.Content!.ReadAsStringAsync(OnexShop.Stop);

        Assert.Contains("timestamp=1700000000", one);
        Assert.Contains("timestamp=1700000001", two);
        Assert.NotEqual(one[^32..], two[^32..]);
    }

    private static string[] Segments(SentRequest sent)
    {
        const string address = "http://www.xxx.com/index.php/openapi/rpc/service/";
        Assert.StartsWith(address, sent.Uri.AbsoluteUri);
        Assert.EndsWith("/", sent.Uri.AbsoluteUri);
        return [.. sent.Uri.AbsoluteUri[address.Length..^1].Split('/').Select(Uri.UnescapeDataString)];
    }

    private static async Task<SentRequest> SealAsync(OnexSettings settings, JsonObject body, string name = "members.get")
    {
        using var request = Protocol(settings).Seal(new Call(OnexOperations.Read(name)) { Body = body }, new Attempt(1, Now, null));
        Assert.IsType<TrackedContent>(request.Content);
        return new SentRequest(
            request.Method, request.RequestUri!, await request.Content.ReadAsByteArrayAsync(OnexShop.Stop), $"{request.Content.Headers.ContentType}", "");
    }

    private static OnexProtocol Protocol(OnexSettings settings) =>
        new(new Uri("http://www.xxx.com/index.php/openapi/rpc/service/"), "test", new CrmSecret("OWzAjfxLBiaXWdoCYwr"), settings);
}
