namespace CrmTools.Tests.Requests;

/// <summary>Invoke-CrmRequest on UniCRM: any path, with the token.</summary>
public sealed class UnicrmInvokeRequestTests : UnicrmTest
{
    [Fact]
    public void A_path_is_read_with_a_query()
    {
        var answer = Session.Run("Invoke-CrmRequest member -Query @{ cardno = '11000017' }").Single;
        Assert.Equal("11000017", answer.Value("member_no"));
        Assert.Equal("GET", Shop.Requests("member.get")[0].Method);
    }

    [Fact]
    public void A_list_is_written_row_by_row()
    {
        Assert.Equal(["01", "02", "03"], Session.Run("Invoke-CrmRequest /membersort").Clean().Texts("no"));
    }

    [Fact]
    public void Raw_gives_the_text_of_the_data()
    {
        Assert.StartsWith("[{", Session.Run("Invoke-CrmRequest membersort -Raw").Single.ToString());
    }

    [Fact]
    public void A_body_makes_it_a_post_which_supports_WhatIf()
    {
        const string pay = "Invoke-CrmRequest memberpay -Body @{ card_no = '11000024'; account_sort_no = '00'; quantity = 1.5; from_no = 'raw-1' }";
        Assert.Empty(Session.Run($"{pay} -WhatIf").Clean().Output);
        Assert.Empty(Shop.Ledger.Entries());
        Session.Run(pay).Clean();
        Assert.Equal((-1.5m, "raw-1"), Shop.Ledger.Entries().Select(entry => (entry.Amount, entry.Mark!)).Single());
    }

    [Theory]
    [InlineData("http://other.example/x")]
    [InlineData("../onex/index.php")]
    public void A_path_that_leads_elsewhere_is_refused(string path)
    {
        var before = Shop.Traffic.Total;
        var error = Session.Run($"Invoke-CrmRequest '{path}'").Error;
        Assert.Equal("InvalidInput", error.Id());
        Assert.Equal(before, Shop.Traffic.Total);
    }
}
