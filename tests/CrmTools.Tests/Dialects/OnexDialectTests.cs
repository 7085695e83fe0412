namespace CrmTools.Tests.Dialects;

/// <summary>Servers of the ONex family answer differently and mean the same.</summary>
public sealed class OnexDialectTests : OnexTest
{
    private const string Everything = """
        Get-CrmMember -Id 100017; Get-CrmMember -First 12 -PageSize 5; Get-CrmPoint 100009; Get-CrmOrder 100008
        Get-CrmPointLog 100009
        """;

    /// <summary>One change of the usual dialect each.</summary>
    public static TheoryData<string, string> Switches => new()
    {
        { "RootName", "" },
        { "RootName", "<br/>查询成功" },
        { "MembersWrapped", "true" },
        { "PointForm", "ShopPointList" },
        { "DocumentedPointLog", "true" },
        { "OrdersUnderMember", "true" },
        { "SexForm", "Word" },
        { "FlagForm", "Word" },
        { "BareNumbers", "true" },
        { "AbsentIsNull", "true" },
        { "BirthdayForm", "Compact" },
        { "BirthdayForm", "Unpadded" },
        { "BirthdayForm", "Chinese" },
        { "BirthdayForm", "Unix" },
        { "TimeForm", "Compact" },
        { "TimeForm", "Unpadded" },
        { "TimeForm", "Chinese" },
        { "TimeForm", "Unix" },
        { "GbkReplies", "true" },
        { "HtmlContentType", "true" },
        { "MaxPageSize", "1000" },
    };

    [Theory]
    [MemberData(nameof(Switches))]
    public void Every_way_of_answering_is_understood_alike(string name, string value)
    {
        Session.Run("Add-CrmPoint 100009 5 -Description 春季").Clean();
        var usual = Snapshot.Of(Session.Run(Everything));
        Shop.Options.SetDialect($"onex.{name}", value);
        Assert.Equal(usual, Snapshot.Of(Session.Run(Everything)));
    }

    [Fact]
    public void All_at_once_are_understood_too()
    {
        Session.Run("Add-CrmPoint 100009 5 -Description 春季").Clean();
        var usual = Snapshot.Of(Session.Run(Everything));
        foreach (var row in Switches) Shop.Options.SetDialect($"onex.{row.Data.Item1}", row.Data.Item2);
        Assert.Equal(usual, Snapshot.Of(Session.Run(Everything)));
    }

    [Fact]
    public void What_the_server_says_beside_the_data_is_a_verbose_line()
    {
        Shop.Onex.RootName = "<br/>积分接口即将升级";
        Assert.Contains(Session.Run("Get-CrmMember 100001 -Verbose").Verbose, line => line.Contains("积分接口即将升级"));
    }

    [Fact]
    public void Replies_without_a_member_id_get_the_one_that_was_asked_for()
    {
        Shop.Onex.MemberIdInReplies = false;
        Assert.Equal("100017", Session.Run("Get-CrmMember -Id 100017").Single.Text("Id"));
        Assert.Null(Session.Run("Get-CrmMember -First 1").Single.Text("Id"));
    }

    [Fact]
    public void Times_that_the_document_lacks_may_be_missing()
    {
        Shop.Onex.CreatedField = "";
        Shop.Onex.UpdatedField = "";
        var member = Session.Run("Get-CrmMember -Id 100017").Single;
        Assert.Null(member.Value("CreatedAt"));
        Assert.Null(member.Value("UpdatedAt"));
        Assert.Equal(1200, Session.Run("Get-CrmMember -CreatedAfter 2020-01-01 -UpdatedBefore 2030-01-01").Clean().Output.Count);
    }

    [Theory]
    [InlineData("Add-CrmPoint 100009 5")]
    [InlineData("Set-CrmPoint 100009 5 -PassThru")]
    [InlineData("Set-CrmReferral 100001 100002 -PassThru")]
    [InlineData("Add-CrmPoint 100009 5 -ReferralCode 900003")]
    public void A_bare_1_is_a_success_without_an_id(string command)
    {
        Shop.Onex.WritesReplyOne = true;
        var result = Session.Run(command).Single;
        Assert.Equal("Applied", result.Text("Status"));
        Assert.Null(result.Value("Id"));
        Assert.Equal(1, Shop.Ledger.Count);
    }

    [Fact]
    public void A_server_that_calls_the_class_points_gets_a_hint_and_a_setting()
    {
        Shop.Onex.PointClass = "points";
        var error = Session.Run("Get-CrmPoint 100009").Error;
        Assert.Equal("Crm.ONex.e000003", error.Id());
        Assert.Contains("PointClass = 'points'", error.Remedy());

        Shop.OpenOnex(Session, more: "-Setting @{ PointClass = 'points' }");
        Session.Run("Add-CrmPoint 100009 5; Set-CrmPoint 100009 7; Add-CrmPoint 100009 5 -ReferralCode 900003; Get-CrmPoint 100009").Clean();
        Assert.Equal("taocrm.points.update", Shop.Requests("point.update")[0].Parameters["method"]);
        Assert.Equal(3, Shop.Ledger.Count);
    }

    [Fact]
    public void A_server_that_drops_rows_and_cuts_pages_loses_nobody()
    {
        Shop.Onex.DropEvery = 3;
        Shop.Onex.MembersWrapped = true;
        Assert.Equal(800, Session.Run("Get-CrmMember -PageSize 3").Clean().Texts("Id").Distinct().Count());
    }

    [Fact]
    public void A_page_size_that_the_server_cuts_does_not_skip_members()
    {
        Shop.Onex.MaxPageSize = 50;
        Assert.Equal(Enumerable.Range(1, 1200).Select(index => $"{100_000 + index}"), Session.Run("Get-CrmMember -PageSize 100").Clean().Texts("Id"));
    }

    [Fact]
    public void A_log_that_the_server_cuts_is_read_to_its_end()
    {
        Session.Run("1..25 | ForEach-Object { Add-CrmPoint 100009 $_ }").Clean();
        Shop.Onex.MaxPageSize = 10;
        Assert.Equal(25, Session.Run("Get-CrmPointLog 100009").Clean().Output.Count(entry => (decimal)entry.Value("Change")! <= 25));
    }
}
