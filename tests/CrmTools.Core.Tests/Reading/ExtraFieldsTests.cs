using System.Text.Json;
using CrmTools.Core.Reading;
using CrmTools.Core.Vendors.Onex;

namespace CrmTools.Core.Tests.Reading;

public sealed class ExtraFieldsTests
{
    [Fact]
    public void Unknown_fields_become_plain_values()
    {
        var extra = Extra("""{"text":"a","whole":5,"number":1.50,"huge":1e300,"yes":true,"nothing":null,"list":[1,"b"],"group":{"x":{"y":2}}}""");

        Assert.Equal("a", extra["text"]);
        Assert.Equal(5L, extra["whole"]);
        Assert.Equal(1.50m, extra["number"]);
        Assert.Equal(1e300, extra["huge"]);
        Assert.Equal(true, extra["yes"]);
        Assert.Null(extra["nothing"]);
        Assert.Equal([1L, "b"], Assert.IsType<object?[]>(extra["list"]));
        var group = Assert.IsType<IDictionary<string, object?>>(extra["group"], exactMatch: false);
        Assert.Equal(2L, Assert.IsType<IDictionary<string, object?>>(group["x"], exactMatch: false)["y"]);
    }

    [Fact]
    public void Known_fields_are_not_repeated_among_them() =>
        Assert.Equal(["alipay"], Extra("""{"member_id":"7","uname":"x","alipay":"y"}""").Keys);

    [Fact]
    public void Nothing_beyond_the_known_is_an_empty_dictionary()
    {
        Assert.Empty(ExtraFields.From(null));
        Assert.Empty(Extra("""{"member_id":"7"}"""));
    }

    [Fact]
    public void The_same_name_twice_keeps_the_last_as_everywhere() =>
        Assert.Equal(2L, Assert.IsType<IDictionary<string, object?>>(Extra("""{"group":{"x":1,"x":2}}""")["group"], exactMatch: false)["x"]);

    [Theory]
    [InlineData("""{"odd":"half a letter \ud83d"}""")]
    [InlineData("""{"odd":["\udc00"]}""")]
    [InlineData("""{"odd":{"\ud83d":1}}""")]
    public void A_text_that_is_no_text_does_not_stop_the_reading(string json) => Assert.True(Extra(json).ContainsKey("odd"));

    private static IReadOnlyDictionary<string, object?> Extra(string json) =>
        ExtraFields.From(JsonSerializer.Deserialize(json, OnexJson.Default.OnexMemberWire)!.Extra);
}
