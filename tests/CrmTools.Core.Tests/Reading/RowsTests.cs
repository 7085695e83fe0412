using System.Text.Json;
using CrmTools.Core.Reading;
using CrmTools.Core.Vendors.Onex;

namespace CrmTools.Core.Tests.Reading;

public sealed class RowsTests
{
    [Theory]
    [InlineData("array", """[{"shop_id":"a"},{"shop_id":"b"}]""", "a,b")]
    [InlineData("array of one", """[{"shop_id":"a"}]""", "a")]
    [InlineData("array with a null", """[{"shop_id":"a"},null,{"shop_id":"b"}]""", "a,b")]
    [InlineData("numbered object", """{"0":{"shop_id":"a"},"1":{"shop_id":"b"}}""", "a,b")]
    [InlineData("numbered object with a total behind", """{"0":{"shop_id":"a"},"1":{"shop_id":"b"},"total_point":55}""", "a,b")]
    [InlineData("numbered object with a total before", """{"total_point":{"x":[1,2]},"0":{"shop_id":"a"}}""", "a")]
    [InlineData("numbered from 10", """{"10":{"shop_id":"a"},"11":{"shop_id":"b"}}""", "a,b")]
    [InlineData("single object", """{"shop_id":"a","points":"5"}""", "a")]
    [InlineData("empty array", "[]", "")]
    [InlineData("empty object", "{}", "")]
    [InlineData("null", "null", "")]
    [InlineData("empty text", "\"\"", "")]
    [InlineData("blank text", "\"  \"", "")]
    [InlineData("false", "false", "")]
    [InlineData("zero", "0", "")]
    public void Every_form_of_a_list_is_read(string name, string json, string expected) =>
        Assert.True(expected == string.Join(',', Read(json).Select(row => row.ShopId)), name);

    [Theory]
    [InlineData("text", "\"none\"")]
    [InlineData("number", "5")]
    [InlineData("true", "true")]
    [InlineData("array of texts", "[\"a\"]")]
    [InlineData("array of arrays", "[[1]]")]
    [InlineData("numbered texts", """{"0":"a"}""")]
    public void Anything_else_is_a_clear_error(string name, string json)
    {
        var error = Record.Exception(() => Read(json));

        Assert.True(error is JsonException, $"{name}: {error}");
    }

    [Fact]
    public void A_list_within_a_row_is_read_the_same_way_and_what_follows_is_not_lost()
    {
        var wire = JsonSerializer.Deserialize(
            """{"orders":{"0":{"order_bn":"A","order_items":{"bn":"x"},"status":"active"},"1":{"order_bn":"B","order_items":[]}},"total_result":"2"}""",
            OnexJson.Default.OnexOrderListWire)!;

        Assert.Equal(["A", "B"], wire.Orders!.Select(order => order.OrderBn));
        Assert.Equal("x", Assert.Single(wire.Orders![0].OrderItems!).Bn);
        Assert.Equal("active", wire.Orders[0].Status);
        Assert.Equal(2, wire.TotalResult);
    }

    private static Rows<OnexShopPointWire> Read(string json) => JsonSerializer.Deserialize(json, OnexJson.Default.RowsOnexShopPointWire)!;
}
