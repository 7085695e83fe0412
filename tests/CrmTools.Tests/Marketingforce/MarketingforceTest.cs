using System.Text.Json;

namespace CrmTools.Tests.Marketingforce;

/// <summary>A test with Marketingforce connected as <c>mf</c>, by a given token.</summary>
public abstract class MarketingforceTest : ShopTest
{
    /// <summary>100 people: 33 payments, 66 payment lines, 10 gifts.</summary>
    private protected override int People => 100;

    private protected override void Connect() => Shop.OpenMarketingforce(Session);

    /// <summary>The bodies that an operation was asked with.</summary>
    private protected IReadOnlyList<JsonElement> Bodies(string operation) =>
        [.. Shop.Requests(operation).Select(entry => JsonDocument.Parse(entry.Parameters["body"]).RootElement)];

    /// <summary>The search of each query.</summary>
    private protected IReadOnlyList<JsonElement> Searches => [.. Bodies("data/query").Select(body => body.GetProperty("data").GetProperty("search_query_info"))];

    /// <summary>The filters of the only query, as the vendor's document writes them: field, operator and values.</summary>
    private protected string Sent => string.Join(
        " & ",
        Assert.Single(Searches).GetProperty("filters").EnumerateArray().Select(filter =>
            $"{filter.GetProperty("field_name").GetString()} {filter.GetProperty("operator").GetString()} {filter.GetProperty("field_values").GetRawText()}"));
}
