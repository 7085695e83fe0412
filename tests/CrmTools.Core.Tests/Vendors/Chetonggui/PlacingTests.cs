using System.Text.Json.Nodes;
using CrmTools.Core.Vendors.Chetonggui;

namespace CrmTools.Core.Tests.Vendors.Chetonggui;

public sealed class PlacingTests
{
    private const string Placed = """{"status":0,"msg":"操作成功!","companyID":"20001","order_id":"DD7","data":[]}""";

    private static readonly OrderCreation Order = new()
    {
        SellerId = "500001",
        SellerName = "甲",
        OperationKey = "po-1",
        Item =
        [
            new OrderLine { ProductId = "G1", Title = "刹车片", Quantity = 3, Price = 59.99m, Discount = 98.5m },
            new OrderLine { ProductCode = "G2", Title = "滤清器", Quantity = 1, Price = 10, SellerId = "500002", SellerName = "乙" },
        ],
    };

    [Fact]
    public async Task Each_line_carries_all_the_documents_fields()
    {
        using var desk = await Desk.OpenAsync(Placed);
        var result = await desk.SendAsync(new ChetongguiPlacing(desk.Client, desk.Settings).Prepare(Order));
        Assert.Equal(("DD7", CrmResultStatus.Applied, "po-1"), (result.Id, result.Status, result.OperationKey));
        var lines = desk.Body(1)["param"]!.AsArray();
        Assert.Equal(
            ["companyID=20001", "goods_id=G1", "seller_ID=500001", "seller_company_name=甲", "goods_name=刹车片", "goods_price=59.99", "goods_amount=3", "discount=9850", "goods_totalPrice=177.27"],
            Fields(lines[0]!));
        Assert.Equal(
            ["companyID=20001", "goods_id=G2", "seller_ID=500002", "seller_company_name=乙", "goods_name=滤清器", "goods_price=10", "goods_amount=1", "discount=10000", "goods_totalPrice=10"],
            Fields(lines[1]!));
        Assert.Equal(2, lines.Select(line => Stamp(line!)).Distinct().Count());
        Assert.All(lines, line => Assert.Matches("^WEBERP[0-9]{24}$", Stamp(line!)));
    }

    [Fact]
    public async Task The_same_key_sends_the_same_timestamps_from_a_connection_that_remembers_nothing()
    {
        using var desk = await Desk.OpenAsync(Placed);
        var placing = new ChetongguiPlacing(desk.Client, desk.Settings);
        await desk.SendAsync(placing.Prepare(Order));
        var again = await desk.SendAsync(placing.Prepare(Order));
        Assert.Equal((CrmResultStatus.AlreadyApplied, 2), (again.Status, desk.Server.Sent.Count));
        Assert.Equal(ChetongguiTimestamp.Prefix + ChetongguiTimestamp.Of(desk.Connection, "po-1", 0, 24), Stamp(desk.Body(1)["param"]![0]!));
    }

    [Fact]
    public async Task A_refused_repetition_is_the_success_of_an_earlier_run()
    {
        using var desk = await Desk.OpenAsync("""{"status":1,"msg":"下单失败,timestamp不能重复","order_id":"DD3"}""");
        var result = await desk.SendAsync(new ChetongguiPlacing(desk.Client, desk.Settings).Prepare(Order));
        Assert.Equal((CrmResultStatus.AlreadyApplied, "DD3", 1), (result.Status, result.Id, result.Attempts));
    }

    [Fact]
    public async Task Percent_and_digits_are_settings()
    {
        using var desk = await Desk.OpenAsync(new ChetongguiSettings { DiscountInPercent = true, TimestampDigits = 16 }, Placed);
        await desk.SendAsync(new ChetongguiPlacing(desk.Client, desk.Settings).Prepare(Order));
        var line = desk.Body(1)["param"]![0]!;
        Assert.Equal("98.5", $"{line["discount"]}");
        Assert.Matches("^WEBERP[0-9]{16}$", Stamp(line));
    }

    public static TheoryData<OrderCreation, string> Bad => new()
    {
        { Order with { Item = [] }, "Item: " },
        { Order with { ShopId = "1" }, "ShopId: " },
        { Order with { Amount = 5 }, "Amount: " },
        { Order with { SellerId = null }, "Item[0].SellerId: " },
        { Order with { Item = [Order.Item[0] with { Quantity = 0 }] }, "Item[0].Quantity: " },
        { Order with { Item = [Order.Item[0] with { Price = -1 }] }, "Item[0].Price: " },
        { Order with { Item = [Order.Item[0] with { Discount = 98.555m }] }, "Item[0].Discount: " },
        { Order with { Item = [Order.Item[0] with { Discount = 101 }] }, "Item[0].Discount: " },
        { Order with { Item = [Order.Item[0] with { ProductId = " " }] }, "Item[0].ProductId: " },
        { Order with { Item = [Order.Item[0] with { Title = null }] }, "Item[0].Title: " },
    };

    [Theory]
    [MemberData(nameof(Bad), DisableDiscoveryEnumeration = true)]
    public async Task Bad_input_is_named_before_anything_is_sent(OrderCreation order, string start)
    {
        using var desk = await Desk.OpenAsync(Placed);
        var error = Assert.Throws<CrmException>(() => new ChetongguiPlacing(desk.Client, desk.Settings).Prepare(order));
        Assert.Equal(CrmErrorId.InvalidInput, error.ErrorId);
        Assert.StartsWith(start, error.Message, StringComparison.Ordinal);
        Assert.Single(desk.Server.Sent);
    }

    private static string[] Fields(JsonNode line) => [.. line.AsObject().Where(field => field.Key != "timestamp").Select(field => $"{field.Key}={field.Value}")];

    private static string Stamp(JsonNode line) => $"{line["timestamp"]}";
}
