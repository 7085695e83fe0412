namespace CrmTools.Tests.Requests;

/// <summary>Invoke-CrmRequest on ONex: any method, signed.</summary>
public sealed class OnexInvokeRequestTests : OnexTest
{
    [Fact]
    public void A_read_comes_out_as_objects_with_the_vendors_names()
    {
        var answer = Session.Run("Invoke-CrmRequest members.get -Body @{ member_id = 100017 }").Single;
        Assert.Equal("member000017", answer.Value("member")!.Value("uname"));
    }

    [Fact]
    public void A_list_is_written_row_by_row()
    {
        var rows = Session.Run("Invoke-CrmRequest taocrm.members.getlist -Body @{ start_update_date = [datetime]'2000-01-01'; page = 2; page_size = 10 }").Clean();
        Assert.Equal(10, rows.Output.Count);
        Assert.Equal("100011", rows.Output[0].Text("member_id"));
    }

    [Fact]
    public void Raw_gives_the_text_of_the_data()
    {
        var text = Assert.IsType<string>(Session.Run("Invoke-CrmRequest members.get -Body @{ member_id = 100017 } -Raw").Single.BaseObject);
        Assert.StartsWith("{\"member\":{\"member_id\":\"100017\"", text);
    }

    [Fact]
    public void A_write_supports_WhatIf_and_is_sent_once_without_it()
    {
        const string gift = "Invoke-CrmRequest point.update -Body @{ member_id = 100009; point = 5; type = 2; point_desc = 'x' }";
        Assert.Empty(Session.Run($"{gift} -WhatIf").Clean().Output);
        Assert.Empty(Shop.Ledger.Entries());
        Session.Run(gift).Clean();
        Assert.Equal(5m, Assert.Single(Shop.Ledger.Entries()).Amount);
    }

    [Fact]
    public void A_write_whose_answer_is_lost_is_not_sent_again()
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = "point.update", Point = FaultPoint.AfterCommit });
        var error = Session.Run("Invoke-CrmRequest point.update -Body @{ member_id = 100009; point = 5; type = 2; point_desc = 'x' }").Error;
        Assert.Equal("OutcomeUnknown", error.Id());
        Assert.Single(Shop.Ledger.Entries());
    }

    [Theory]
    [InlineData("members.get -Method GET", "Method")]
    [InlineData("members.get -Query @{ a = 1 }", "Query")]
    [InlineData("' '", "Operation")]
    public void Bad_input_names_the_field_and_nothing_is_sent(string arguments, string field)
    {
        var error = Session.Run($"Invoke-CrmRequest {arguments}").Error;
        Assert.Equal("InvalidInput", error.Id());
        Assert.StartsWith(field + ":", error.Exception.Message);
        Assert.Equal(0, Shop.Traffic.Total);
    }

    [Fact]
    public void A_method_the_server_does_not_know_says_so()
    {
        var error = Session.Run("Invoke-CrmRequest coupons.getlist").Error;
        Assert.Equal("Crm.ONex.e000003", error.Id());
        Assert.Equal("NotImplemented", error.CategoryInfo.Category.ToString());
    }
}
