using System.Text;

namespace CrmTools.Sandbox.Tests.Fkw;

public sealed class FkwOperationTests : IAsyncLifetime
{
    private readonly SandboxServer _server = new();
    private readonly FkwProbe _probe;

    public FkwOperationTests() => _probe = FkwProbe.InProcess(_server);

    public async ValueTask InitializeAsync() => await _probe.LogInAsync();

    public ValueTask DisposeAsync() => default;

    [Theory]
    [InlineData("GET", "member/getList?page_no=1", -2)]
    [InlineData("GET", "member/getList?page_no=1&page_size=201", -2)]
    [InlineData("GET", "product/getList?page_no=1&page_size=1", -2)]
    [InlineData("GET", "member/get?id=1201", -3)]
    [InlineData("POST", "member/setIgt?id=1&operate=0&alter_num=0", -2)]
    [InlineData("POST", "member/setIgt?id=1&operate=2&alter_num=5", -2)]
    [InlineData("POST", "member/setIgt?id=1&operate=1&alter_num=500", -4)]
    [InlineData("POST", "member/add?acct=a&name=b&pwd=abcdefgh", -2)]
    [InlineData("POST", "member/add?acct=member000001&name=b&pwd=abcdefgh1", -2)]
    [InlineData("POST", "product/add?method=addProduct&name=a&lid=9&sku_list=[]", -3)]
    [InlineData("POST", "product/add?method=addProduct&name=a&lid=1&sku_list=[]", -2)]
    [InlineData("POST", "product/updateStock?method=updateStock&product_id=1&sku_id=9_9&stock_amount=1", -3)]
    [InlineData("GET", "order/getList?method=getOrderList&page_no=1&page_size=10&time_from=2020-01-01%2000:00:00", -2)]
    [InlineData("POST", "upload/uploadMediaByFile", -2)]
    public async Task What_the_document_forbids_is_refused(string method, string target, int rt)
    {
        var answer = await _probe.CallAsync(method, target);
        Assert.Equal((rt, false), (answer.GetProperty("rt").GetInt32(), answer.GetProperty("success").GetBoolean()));
        Assert.Empty(_server.Ledger.Entries());
    }

    [Fact]
    public async Task Json_bodies_are_not_read()
    {
        using var body = new StringContent("""{"id":1,"operate":0,"alter_num":5}""", Encoding.UTF8, "application/json");
        Assert.Equal("参数【id】为必填项", (await _probe.CallAsync("POST", "member/setIgt", body)).GetProperty("msg").GetString());
    }

    [Fact]
    public async Task Points_balance_with_the_ledger()
    {
        await _probe.CallAsync("POST", "member/setIgt?id=1&operate=0&alter_num=50&detail=a");
        await _probe.CallAsync("POST", "member/setIgt?id=1&operate=1&alter_num=20");
        var member = (await _probe.CallAsync("GET", "member/get?id=1")).GetProperty("member");
        Assert.Equal((131, 152), (member.GetProperty("currentIgt").GetInt32(), member.GetProperty("totalIgt").GetInt32()));
        Assert.Equal(30, _server.Ledger.Sum(SandboxVendorIds.Fkw, "1"));
    }

    [Fact]
    public async Task A_form_brings_a_file()
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(new byte[77]) { Headers = { ContentType = new("image/png") } }, "\"media\"", "\"a.png\"" } };
        var answer = await _probe.CallAsync("POST", "upload/uploadMediaByFile", form);
        Assert.True(answer.GetProperty("success").GetBoolean(), answer.GetRawText());
        Assert.Equal(77, Assert.Single(_server.Ledger.Entries()).Amount);
    }
}
