namespace CrmTools.Tests.Members;

/// <summary>Set-CrmReferral: members.update_recommend.</summary>
public sealed class OnexSetReferralTests : OnexTest
{
    [Fact]
    public void Members_get_their_referrer()
    {
        var result = Session.Run("Set-CrmReferral -ReferrerId 100001 -MemberId 100002, 100003").Clean();
        Assert.Empty(result.Output);
        Assert.Equal(
            [("members.update_recommend", "100001", "100002"), ("members.update_recommend", "100001", "100003")],
            Shop.Ledger.Entries().Select(entry => (entry.Operation, entry.Subject, entry.Mark!)));
        Assert.Contains("[\"100002\",\"100003\"]", Shop.Requests("members.update_recommend")[0].Parameters["content"]);
    }

    [Fact]
    public void PassThru_emits_the_result()
    {
        var result = Session.Run("Set-CrmReferral 100001 100002 -PassThru").Single;
        Assert.Equal("CrmTools.CrmResult", result.TypeName());
        Assert.Equal("100001", result.Value("Id"));
        Assert.Equal("Applied", result.Text("Status"));
    }

    [Fact]
    public void The_same_referral_twice_has_one_effect()
    {
        Session.Run("1..2 | ForEach-Object { Set-CrmReferral 100001 100002 }").Clean();
        Assert.Single(Shop.Ledger.Entries());
    }

    [Fact]
    public void A_server_that_wants_commas_gets_commas()
    {
        Shop.Onex.RecommendForm = OnexRecommendForm.CommaJoined;
        Assert.Equal("Crm.ONex.e000006", Session.Run("Set-CrmReferral 100001 100002, 100003").Error.Id());
        Shop.OpenOnex(Session, more: "-Setting @{ RecommendIds = 'Comma' }");
        Session.Run("Set-CrmReferral 100001 100002, 100003").Clean();
        Assert.Equal(2, Shop.Ledger.Count);
    }

    [Fact]
    public void Rows_of_a_file_are_referrals()
    {
        Session.Run("'ReferrerId,MemberId','100001,100002','100004,100005' | ConvertFrom-Csv | Set-CrmReferral").Clean();
        Assert.Equal(["100001", "100004"], Shop.Ledger.Entries().Select(entry => entry.Subject).Order());
    }

    [Theory]
    [InlineData("-ReferrerId x -MemberId 1", "ReferrerId")]
    [InlineData("-ReferrerId 100001 -MemberId 100001", "MemberId")]
    [InlineData("-ReferrerId 100001 -MemberId 0", "MemberId")]
    public void Bad_input_names_the_field_and_nothing_is_sent(string arguments, string field)
    {
        var error = Session.Run($"Set-CrmReferral {arguments}").Error;
        Assert.Equal("InvalidInput", error.Id());
        Assert.StartsWith(field + ":", error.Exception.Message);
        Assert.Equal(0, Shop.Traffic.Total);
    }
}
