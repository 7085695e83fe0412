using System.Text.Json;

namespace CrmTools.Sandbox.Tests.Chetonggui;

public sealed class TableTests
{
    private static readonly string Company = SandboxPeople.ChetongguiOwnCompany;

    private readonly SandboxServer _server = new();
    private readonly ChetongguiProbe _probe;

    public TableTests() => _probe = ChetongguiProbe.InProcess(_server);

    [Theory]
    [InlineData(ChetongguiListForm.Numbered, JsonValueKind.Object)]
    [InlineData(ChetongguiListForm.Named, JsonValueKind.Object)]
    [InlineData(ChetongguiListForm.Array, JsonValueKind.Array)]
    [InlineData(ChetongguiListForm.SingleAlone, JsonValueKind.Array)]
    public async Task Lists_are_written_as_the_dialect_says(ChetongguiListForm form, JsonValueKind kind)
    {
        _server.Options.Chetonggui.ListForm = form;
        var reply = await _probe.AskAsync("crm/customer", new { op_type = 4, pageNum = 24, pageSize = 50, param = new { } });
        Assert.Equal((1200, 50, kind), (reply.GetProperty("totalRecords").GetInt32(), reply.GetProperty("currentSize").GetInt32(), reply.GetProperty("data").ValueKind));
        Assert.Equal(0, (await _probe.AskAsync("crm/customer", new { op_type = 4, pageNum = 25, pageSize = 50, param = new { } })).GetProperty("currentSize").GetInt32());
    }

    [Theory]
    [InlineData(1, 51)]
    [InlineData(0, 50)]
    [InlineData(1, 0)]
    public async Task Pages_have_the_documents_bounds(int number, int size) =>
        Assert.Equal(1, ChetongguiProbe.Status(await _probe.AskAsync("crm/customer", new { op_type = 4, pageNum = number, pageSize = size, param = new { } })));

    [Fact]
    public async Task A_customer_is_added_changed_found_and_deleted()
    {
        async Task<JsonElement> Do(int type, object param) => await _probe.AskAsync("crm/customer", new { op_type = type, pageNum = 1, pageSize = 50, param });
        Assert.Equal(0, ChetongguiProbe.Status(await Do(1, new { id = "K-1", name = "新客户" })));
        Assert.Equal(1, ChetongguiProbe.Status(await Do(1, new { id = "K-1", name = "又一个" })));
        Assert.Equal(0, ChetongguiProbe.Status(await Do(3, new { id = "K-1", phone = "021" })));
        Assert.Equal("021", (await Do(4, new { id = "K-1" })).GetProperty("data").GetProperty("0").GetProperty("phone").GetString());
        Assert.Equal(new[] { 0, 1 }, new[] { ChetongguiProbe.Status(await Do(2, new { id = "K-1" })), ChetongguiProbe.Status(await Do(2, new { id = "K-1" })) });
        Assert.Equal(1200, (await Do(4, new { })).GetProperty("totalRecords").GetInt32());
        Assert.Equal([1m, 0m, -1m], _server.Ledger.Entries().Select(entry => entry.Amount));
    }

    [Fact]
    public async Task Relations_and_discounts_are_unique_and_the_same_change_leaves_no_entry()
    {
        async Task<int> Do(string path, int type, object param) => ChetongguiProbe.Status(await _probe.AskAsync(path, new { op_type = type, param }));
        var relation = new { enterprise_ID = Company, target_enterprise_ID = "777", relation_ID = "2" };
        Assert.Equal(new[] { 0, 1, 0, 0, 1 }, new[] { await Do("crm/relation", 1, relation), await Do("crm/relation", 1, relation), await Do("crm/relation", 3, relation), await Do("crm/relation", 2, relation), await Do("crm/relation", 2, relation) });
        var discount = new { enterprise_ID = Company, relation_ID = "1", goods_ID = "G1001", discount = 9725 };
        Assert.Equal(new[] { 0, 1, 0, 0, 1 }, new[] { await Do("data/discount", 1, discount), await Do("data/discount", 1, discount), await Do("data/discount", 3, discount), await Do("data/discount", 2, discount), await Do("data/discount", 2, discount) });
        Assert.Equal(4, _server.Ledger.Count);
        Assert.Equal(1, await Do("data/discount", 1, new { enterprise_ID = Company, relation_ID = "1", goods_ID = "G1001", discount = 98.5 }));
        Assert.Equal(1, await Do("crm/relation", 1, new { enterprise_ID = "1", target_enterprise_ID = "777", relation_ID = "2" }));
        Assert.Equal(1, await Do("crm/relation", 5, relation));
    }

    [Fact]
    public async Task Products_are_offered_each_time_and_listed_once()
    {
        var goods = new { oeid = "OE1", stock = 5, price = 300, info = new { goods_name = "大灯", goods_ID = "G9" } };
        for (var time = 0; time < 2; time++) Assert.Equal("上架商品成功", ChetongguiProbe.Message(await _probe.AskAsync("data/goods", goods)));
        Assert.Equal(10, _server.Ledger.Of(SandboxVendorIds.CheTongGui, "G9").Sum(entry => entry.Amount));
        var access = new { op_type = 1, param = new { enterprise_ID = Company, goods_ID = "G9", list_type = 2 } };
        for (var time = 0; time < 2; time++) Assert.Equal("设置成功!", ChetongguiProbe.Message(await _probe.AskAsync("data/access", access)));
        Assert.Single(_server.Ledger.Where(entry => entry.Operation == "ProductAccess"));
        Assert.Equal(1, ChetongguiProbe.Status(await _probe.AskAsync("data/access", new { op_type = 1, param = new { enterprise_ID = Company, goods_ID = "none", list_type = 2 } })));
    }
}
