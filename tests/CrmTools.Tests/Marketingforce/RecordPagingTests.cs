namespace CrmTools.Tests.Marketingforce;

/// <summary>Lists longer than a page, and longer than the server's offsets reach.</summary>
public sealed class RecordPagingTests : MarketingforceTest
{
    private static IEnumerable<string> Ids(int from, int count) => Enumerable.Range(from, count).Select(SandboxPeople.MarketingforceAccountId);

    [Theory]
    [InlineData("", 1, 100)]
    [InlineData("-PageSize 7", 1, 100)]
    [InlineData("-PageSize 7 -ThrottleLimit 1", 1, 100)]
    [InlineData("-First 5", 1, 5)]
    [InlineData("-First 5 -Skip 5", 6, 5)]
    [InlineData("-First 5 -Skip 7", 8, 5)]
    [InlineData("-First 20 -Skip 3 -PageSize 7", 4, 20)]
    [InlineData("-Skip 95", 96, 5)]
    [InlineData("-Skip 100", 1, 0)]
    [InlineData("-Skip 1000", 1, 0)]
    [InlineData("-First 10 -Skip 95", 96, 5)]
    public void A_window_of_the_list_comes_in_order(string window, int from, int count)
    {
        foreach (var setting in new[] { "", "-Setting @{ MaxOffset = 14 }", "-Setting @{ MaxOffset = '0' }" })
        {
            Shop.OpenMarketingforce(Session, more: setting);
            Shop.Marketingforce.MaxOffset = setting.Contains("14") ? 14 : 10_000;
            Assert.Equal(Ids(from, count), Session.Run($"Get-CrmRecord AccountObj {window}").Clean().Texts("Id"));
        }

        Assert.All(Searches, search => Assert.Equal(0, search.GetProperty("offset").GetInt32() % search.GetProperty("limit").GetInt32()));
    }

    [Theory]
    [InlineData(MarketingforceListPlace.Data, false)]
    [InlineData(MarketingforceListPlace.Root, false)]
    [InlineData(MarketingforceListPlace.Root, true)]
    [InlineData(MarketingforceListPlace.Data, true)]
    public void The_list_may_be_in_either_place_with_or_without_a_count(MarketingforceListPlace place, bool doesNotCount)
    {
        (Shop.Marketingforce.ListPlace, Shop.Marketingforce.DoesNotCount) = (place, doesNotCount);
        Assert.Equal(Ids(1, 100), Session.Run("Get-CrmRecord AccountObj -PageSize 9").Clean().Texts("Id"));
    }

    [Fact]
    public void Behind_the_last_offset_reading_goes_on_by_id()
    {
        Shop.Marketingforce.MaxOffset = 40;
        Shop.OpenMarketingforce(Session, more: "-Setting @{ MaxOffset = 40 }");
        Assert.Equal(Ids(1, 100), Session.Run("Get-CrmRecord AccountObj -PageSize 10 -Filter { is_deleted -eq $false }").Clean().Texts("Id"));
        var after = Searches.Select(search => search.GetProperty("filters")).Where(filters => filters.GetArrayLength() == 2).Select(filters => filters[1].GetRawText()).Distinct();
        Assert.Equal([$"{{\"field_name\":\"_id\",\"field_values\":[\"{SandboxPeople.MarketingforceAccountId(50)}\"],\"operator\":\"GT\"}}"], after);
        Assert.Equal(10, Shop.Traffic.Count("Marketingforce", "data/query"));
    }

    [Fact]
    public void Descending_ids_go_on_downwards()
    {
        Shop.Marketingforce.MaxOffset = 20;
        Shop.OpenMarketingforce(Session, more: "-Setting @{ MaxOffset = 20 }");
        Assert.Equal(Ids(1, 100).Reverse(), Session.Run("Get-CrmRecord AccountObj -PageSize 10 -Sort '_id desc'").Clean().Texts("Id"));
    }

    [Fact]
    public void In_another_order_the_end_is_said_and_never_silent()
    {
        Shop.Marketingforce.MaxOffset = 20;
        Shop.OpenMarketingforce(Session, more: "-Setting @{ MaxOffset = 20 }");
        var result = Session.Run("Get-CrmRecord AccountObj -PageSize 10 -Sort credit_amount");
        Assert.Equal(30, result.Output.Count);
        Assert.Equal("InvalidInput", Assert.Single(result.Errors).Id());
        Assert.Contains("Sort-Object", result.Error.Remedy());
        Assert.Equal(30, Session.Run("Get-CrmRecord AccountObj -PageSize 10 -Sort credit_amount -First 30").Clean().Output.Count);
        Assert.StartsWith("Skip:", Session.Run("Get-CrmRecord AccountObj -PageSize 10 -Sort credit_amount -Skip 30").Error.Exception.Message);
    }

    [Fact]
    public void Skipping_windows_reads_one_page_of_ids_for_each()
    {
        Shop.Marketingforce.MaxOffset = 20;
        Shop.OpenMarketingforce(Session, more: "-Setting @{ MaxOffset = 20 }");
        Assert.Equal(Ids(92, 2), Session.Run("Get-CrmRecord AccountObj -PageSize 10 -Skip 91 -First 2").Clean().Texts("Id"));
        Assert.Equal(4, Shop.Traffic.Count("Marketingforce", "data/query"));
    }

    [Fact]
    public void The_limit_is_1000_or_100_where_the_company_or_the_object_allows_no_more()
    {
        Session.Run("Get-CrmRecord AccountObj; Get-CrmRecord gift__c").Clean();
        Assert.Equal([1000, 100], Searches.Select(search => search.GetProperty("limit").GetInt32()));
        Shop.Marketingforce.MaxLimit = 100;
        Assert.Equal("Crm.Marketingforce.10006", Session.Run("Get-CrmRecord AccountObj").Error.Id());
        Shop.OpenMarketingforce(Session, more: "-Setting @{ MaxPageSize = 100 }");
        Assert.Equal(100, Session.Run("Get-CrmRecord AccountObj").Clean().Output.Count);
    }

    [Theory]
    [InlineData("AccountObj", "100")]
    [InlineData("AccountObj -Skip 80 -PageSize 10", "100")]
    [InlineData("AccountObj -Filter { credit_amount -gt 1090 }", "10")]
    public void The_total_is_that_of_the_whole_list(string arguments, string total)
    {
        Shop.Marketingforce.MaxOffset = 20;
        Shop.OpenMarketingforce(Session, more: "-Setting @{ MaxOffset = 20 }");
        Assert.Equal(total, Session.Run($"Get-CrmRecord {arguments} -First 0 -IncludeTotalCount | ForEach-Object {{ \"$_\" }}").Single.ToString());
    }
}
