using System.Text.Json;
using CrmTools.Core.Vendors.Marketingforce;

namespace CrmTools.Core.Tests.Vendors.Marketingforce;

/// <summary>Fields read by their names, and values as they are sent.</summary>
public sealed class MarketingforceFieldTests
{
    [Theory]
    [InlineData("payment_time", "1517328000000", "2018-01-31T00:00:00.0000000+08:00")]
    [InlineData("payment_time", "\"1517328000000\"", "2018-01-31T00:00:00.0000000+08:00")]
    [InlineData("given_date__c", "1517328000000", "2018-01-31T00:00:00.0000000+08:00")]
    [InlineData("birth_date", "-473414400000", "1955-01-01T00:00:00.0000000+08:00")]
    [InlineData("lead_time", "5", 5L)]
    [InlineData("payment_time", "0", 0L)]
    [InlineData("payment_time", "\"soon\"", "soon")]
    [InlineData("payment_time", "\"\"", null)]
    [InlineData("payment_time", "null", null)]
    [InlineData("payment_time", "9223372036854775807", long.MaxValue)]
    [InlineData("timer", "1517328000000", 1517328000000L)]
    [InlineData("payment_amount", "\"300.00\"", 300.00)]
    [InlineData("payment_amount", "300", 300.0)]
    [InlineData("payment_amount", "\"3,00\"", "3,00")]
    [InlineData("value_amount__c", "\"1.5\"", 1.5)]
    [InlineData("name", "\"300.00\"", "300.00")]
    [InlineData("version", "\"1.10\"", "1.10")]
    public void A_field_is_read_by_its_name(string name, string json, object? expected)
    {
        using var row = JsonDocument.Parse($"{{\"_id\":\"a\",\"{name}\":{json}}}");
        var record = new MarketingforceMap(new MarketingforceSettings(), new CrmConnection("mf", "Marketingforce")).Record("X", row.RootElement);
        Assert.Equal("a", record.Id);
        var value = record.Fields[name];
        Assert.Equal(expected is double number ? (decimal)number : expected, value is DateTimeOffset time ? time.ToString("O") : value);
        Assert.True(record.Extra.ContainsKey(name));
    }

    public static TheoryData<object?, string> Sent => new()
    {
        { null, "null" },
        { "x", "\"x\"" },
        { 5, "5" },
        { 5L, "5" },
        { 100.01m, "\"100.01\"" },
        { 1.5, "\"1.5\"" },
        { true, "true" },
        { new DateTimeOffset(2018, 1, 31, 0, 0, 0, TimeSpan.FromHours(8)), "1517328000000" },
        { new object?[] { "a", 1, 2.5m }, "[\"a\",1,\"2.5\"]" },
        { new Dictionary<string, object?> { ["k"] = 1.0m }, "{\"k\":\"1.0\"}" },
        { new CrmRecord { Id = "r1" }, "\"r1\"" },
        { DayOfWeek.Monday, "\"Monday\"" },
    };

    [Theory]
    [MemberData(nameof(Sent), DisableDiscoveryEnumeration = true)]
    public void A_value_is_sent_as_the_vendor_wants_it(object? value, string json) =>
        Assert.Equal(json, new MarketingforceValues(new MarketingforceSettings()).Node(value, "f")?.ToJsonString() ?? "null");

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e300)]
    public void What_is_no_decimal_number_is_refused(double value) =>
        Assert.Equal(CrmErrorId.InvalidInput, Assert.Throws<CrmException>(() => new MarketingforceValues(new MarketingforceSettings()).Node(value, "f")).ErrorId);

    [Theory]
    [InlineData("*_time", "create_time", true)]
    [InlineData("*_time", "create_time__c", true)]
    [InlineData("*_time", "timer", false)]
    [InlineData("owner, boss", "boss__c", true)]
    [InlineData("owner", "owner_department", false)]
    [InlineData("", "x", false)]
    public void Patterns_match_names_and_endings(string list, string name, bool matches) => Assert.Equal(matches, new NamePatterns(list).Match(name));

    [Theory]
    [InlineData("gift__c", true, "cgi/crm/custom/v2/data/query", 100)]
    [InlineData("gift__c", false, "cgi/crm/v2/data/query", 100)]
    [InlineData("PaymentObj", true, "cgi/crm/v2/data/query", 1000)]
    public void An_object_decides_path_and_page(string name, bool custom, string path, int rows)
    {
        var settings = new MarketingforceSettings { HasCustomPath = custom };
        Assert.Equal((path, rows), (settings.PathOf("data/query", name), settings.MostRowsOf(name)));
    }
}
