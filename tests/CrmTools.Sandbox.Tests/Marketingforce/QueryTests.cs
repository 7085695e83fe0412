namespace CrmTools.Sandbox.Tests.Marketingforce;

/// <summary>data/query: operators, limits, places.</summary>
public sealed class QueryTests
{
    private readonly SandboxServer _server = new(new() { People = 100 });
    private readonly MarketingforceProbe _probe;

    public QueryTests() => _probe = MarketingforceProbe.InProcess(_server);

    [Theory]
    [InlineData("value_amount__c", "EQ", "[\"3.50\"]", 1)]
    [InlineData("value_amount__c", "N", "[3.5]", 9)]
    [InlineData("value_amount__c", "GT", "[3.5]", 7)]
    [InlineData("value_amount__c", "GTE", "[3.5]", 8)]
    [InlineData("value_amount__c", "LT", "[3.5]", 2)]
    [InlineData("value_amount__c", "LTE", "[3.5]", 3)]
    [InlineData("gift_no__c", "LIKE", "[\"0007\"]", 1)]
    [InlineData("gift_no__c", "NLIKE", "[\"0007\"]", 9)]
    [InlineData("gift_no__c", "STARTWITH", "[\"G-\"]", 10)]
    [InlineData("gift_no__c", "ENDWITH", "[\"7\"]", 1)]
    [InlineData("tags__c", "IS", "[]", 3)]
    [InlineData("tags__c", "ISN", "[]", 7)]
    [InlineData("remark", "EXISTS", "[]", 0)]
    [InlineData("remark", "NEXISTS", "[]", 10)]
    [InlineData("tags__c", "IN", "[\"老客户\",\"x\"]", 3)]
    [InlineData("tags__c", "NIN", "[\"老客户\"]", 4)]
    [InlineData("value_amount__c", "BETWEEN", "[2.5,4.5]", 3)]
    [InlineData("value_amount__c", "NBETWEEN", "[2.5,4.5]", 7)]
    [InlineData("tags__c", "CONTAINS", "[\"春节\",\"老客户\"]", 3)]
    [InlineData("tags__c", "EQ", "[\"春节\"]", 4)]
    [InlineData("is_sent__c", "EQ", "[true]", 5)]
    [InlineData("remark", "N", "[\"x\"]", 0)]
    [InlineData("_id", "GT", "[\"5f0c2a9e31b4d70000000004\"]", 6)]
    public async Task An_operator_selects(string field, string word, string values, int count)
    {
        var reply = await Query(field, word, values);
        Assert.Equal(0, MarketingforceProbe.Code(reply));
        Assert.Equal(count, reply.GetProperty("data").GetProperty("total").GetInt32());
        Assert.Equal(count, reply.GetProperty("data").GetProperty("dataList").GetArrayLength());
    }

    [Theory]
    [InlineData("nothing", "EQ", "[1]")]
    [InlineData("gift_no__c", "eq", "[\"x\"]")]
    [InlineData("gift_no__c", "OR", "[\"x\"]")]
    [InlineData("gift_no__c", "EQ", "\"x\"")]
    [InlineData("gift_no__c", "EQ", "[1]")]
    [InlineData("gift_no__c", "EQ", "[null]")]
    [InlineData("gift_no__c", "EQ", "[\"a\",\"b\"]")]
    [InlineData("gift_no__c", "IS", "[null]")]
    [InlineData("gift_no__c", "IN", "[]")]
    [InlineData("gift_no__c", "CONTAINS", "[\"x\"]")]
    [InlineData("value_amount__c", "LIKE", "[\"1\"]")]
    [InlineData("value_amount__c", "EQ", "[\"much\"]")]
    [InlineData("value_amount__c", "BETWEEN", "[1]")]
    [InlineData("given_date__c", "GT", "[\"2026-01-01\"]")]
    [InlineData("tags__c", "GT", "[\"x\"]")]
    public async Task What_does_not_fit_is_refused(string field, string word, string values) =>
        Assert.Equal(10006, MarketingforceProbe.Code(await Query(field, word, values)));

    [Theory]
    [InlineData("AccountObj", "{}", 0)]
    [InlineData("AccountObj", "{\"limit\":1000}", 0)]
    [InlineData("AccountObj", "{\"limit\":1001}", 10006)]
    [InlineData("gift__c", "{\"limit\":101}", 10006)]
    [InlineData("AccountObj", "{\"limit\":0}", 10006)]
    [InlineData("AccountObj", "{\"limit\":10,\"offset\":5}", 10006)]
    [InlineData("AccountObj", "{\"limit\":10,\"offset\":-10}", 10006)]
    [InlineData("AccountObj", "{\"limit\":10,\"offset\":10000}", 0)]
    [InlineData("AccountObj", "{\"limit\":10,\"offset\":10010}", 10006)]
    [InlineData("AccountObj", "{\"orders\":[{\"fieldName\":\"owner\",\"isAsc\":true}]}", 10006)]
    [InlineData("AccountObj", "{\"orders\":[{\"fieldName\":\"name\"}]}", 10006)]
    [InlineData("AccountObj", "{\"fieldProjection\":[]}", 10006)]
    [InlineData("AccountObj", "{\"fieldProjection\":[\"nothing\"]}", 10006)]
    [InlineData("NothingObj", "{}", 320001400)]
    public async Task Limits_are_those_of_the_document(string name, string info, int code) =>
        Assert.Equal(code, MarketingforceProbe.Code(await _probe.QueryAsync(name, info)));

    [Fact]
    public async Task Twenty_rows_come_unless_asked()
    {
        var data = (await _probe.QueryAsync("AccountObj", "{}")).GetProperty("data");
        Assert.Equal((100, 20, 20, 0), (data.GetProperty("total").GetInt32(), data.GetProperty("limit").GetInt32(), data.GetProperty("dataList").GetArrayLength(), data.GetProperty("offset").GetInt32()));
        _server.Options.SetDialect("marketingforce.ListPlace", "Root");
        Assert.Equal(20, (await _probe.QueryAsync("AccountObj", "{}")).GetProperty("dataList").GetArrayLength());
    }

    private Task<System.Text.Json.JsonElement> Query(string field, string word, string values) => _probe.QueryAsync(
        "gift__c", $"{{\"limit\":100,\"offset\":0,\"filters\":[{{\"field_name\":\"{field}\",\"operator\":\"{word}\",\"field_values\":{values}}}]}}");
}
