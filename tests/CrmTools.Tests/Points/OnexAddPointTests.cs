namespace CrmTools.Tests.Points;

/// <summary>Add-CrmPoint on ONex: point.update type 2, and point.update_by_parent_code with -ReferralCode.</summary>
public sealed class OnexAddPointTests : OnexTest
{
    [Fact]
    public void Points_are_given_once_and_marked_with_their_key()
    {
        var result = Session.Run("Add-CrmPoint -MemberId 100009 -Point 50 -ShopId shop_02 -Description 春季活动 -OperationKey spring-1").Single;
        Assert.Equal("CrmTools.CrmResult", result.TypeName());
        Assert.Equal("point.update", result.Value("Operation"));
        Assert.Equal("spring-1", result.Value("OperationKey"));
        Assert.Equal("Applied", result.Text("Status"));
        Assert.Equal("100009", result.Value("Id"));
        Assert.Equal(1, result.Value("Attempts"));
        Assert.Equal("onex", result.Text("Connection"));
        var effect = Assert.Single(Shop.Ledger.Entries());
        Assert.Equal(("100009", 50m, "春季活动 #spring-1", "shop_02", 100m), (effect.Subject, effect.Amount, effect.Mark!, effect.Shop!, effect.BalanceAfter!.Value));
    }

    [Fact]
    public void A_negative_number_takes()
    {
        Session.Run("Add-CrmPoint 100009 -30").Clean();
        Assert.Equal(-30m, Assert.Single(Shop.Ledger.Entries()).Amount);
    }

    [Fact]
    public void A_server_that_refuses_negative_numbers_is_quoted()
    {
        Shop.Onex.NegativePointRefused = true;
        var error = Session.Run("Add-CrmPoint 100009 -30").Error;
        Assert.Equal("Crm.ONex.e000006", error.Id());
        Assert.Contains("必须大于等于0", error.Exception.Message);
        Assert.Empty(Shop.Ledger.Entries());
    }

    [Fact]
    public void A_server_that_demands_a_shop_is_quoted()
    {
        Shop.Onex.ShopIdRequired = true;
        var error = Session.Run("Add-CrmPoint 100009 30").Error;
        Assert.Equal("Crm.ONex.e000006", error.Id());
        Assert.Contains("shop_id", error.Exception.Message);
        Session.Run("Add-CrmPoint 100009 30 -ShopId shop_01").Clean();
    }

    [Fact]
    public void More_than_there_is_cannot_be_taken()
    {
        var error = Session.Run("Add-CrmPoint 100009 -5000").Error;
        Assert.Equal("Crm.ONex.e000008", error.Id());
        Assert.Empty(Shop.Ledger.Entries());
    }

    [Fact]
    public void Without_a_key_each_call_gets_a_fresh_one()
    {
        var results = Session.Run("1..3 | ForEach-Object { Add-CrmPoint 100009 1 }").Clean();
        Assert.Equal(3, results.Texts("OperationKey").Distinct().Count());
        Assert.Equal(results.Texts("OperationKey").Select(key => $"积分调整 #{key}"), Shop.Ledger.Entries().Select(entry => entry.Mark));
    }

    [Fact]
    public void The_mark_can_be_left_out()
    {
        Shop.OpenOnex(Session, more: "-Setting @{ PointMark = 'Off' }");
        Session.Run("Add-CrmPoint 100009 5 -Description 活动 -OperationKey k1").Clean();
        Assert.Equal("活动", Assert.Single(Shop.Ledger.Entries()).Mark);
    }

    [Fact]
    public void A_referral_code_gives_the_points_to_the_referrer()
    {
        var result = Session.Run("Add-CrmPoint -MemberId 100020 -ReferralCode 900005 -Point 88").Single;
        Assert.Equal("point.update_by_parent_code", result.Value("Operation"));
        Assert.Equal("100020", result.Value("Id"));
        var effect = Assert.Single(Shop.Ledger.Entries());
        Assert.Equal(("point.update_by_parent_code", "100005", 88m, "100020"), (effect.Operation, effect.Subject, effect.Amount, effect.Mark!));
    }

    [Fact]
    public void A_referral_code_nobody_has_is_refused_by_the_vendor()
    {
        Assert.Contains("推荐码不存在", Session.Run("Add-CrmPoint 100020 88 -ReferralCode 1").Error.Exception.Message);
        Assert.Empty(Shop.Ledger.Entries());
    }

    [Theory]
    [InlineData("-MemberId 100009 -Point 0", "Point")]
    [InlineData("-Point 5", "MemberId")]
    [InlineData("-MemberId 1.5 -Point 5", "MemberId")]
    [InlineData("-MemberId 100009 -Point 5 -CardNo 11000001 -WhatIf:$false", null)]
    [InlineData("-CardNo 11000001 -Point 5", "CardNo")]
    [InlineData("-MemberId 100009 -Point 5 -ReferralCode abc", "ReferralCode")]
    [InlineData("-MemberId 100009 -Point 0 -ReferralCode 900001", "Point")]
    public void Bad_input_names_the_field_and_nothing_is_sent(string arguments, string? field)
    {
        var result = Session.Run($"Add-CrmPoint {arguments}");
        if (field is null)
        {
            // A member's card beside the id is one of its fields, as a piped member carries it.
            result.Clean();
            return;
        }

        Assert.Equal("InvalidInput", result.Error.Id());
        Assert.StartsWith(field + ":", result.Error.Exception.Message);
        Assert.Equal(0, Shop.Traffic.Total);
    }

    [Theory]
    [InlineData("12.5")]
    [InlineData("'12.5'")]
    [InlineData("''")]
    [InlineData("abc")]
    [InlineData("$null")]
    public void A_part_of_a_point_is_not_rounded_but_refused(string point)
    {
        var result = Session.Run($"Add-CrmPoint -MemberId 100009 -Point {point}");
        Assert.Equal("ParameterArgumentTransformationError", result.Error.Id());
        Assert.Contains("Give one in digits", result.Error.Exception.Message);
        Assert.Equal(0, Shop.Traffic.Total);
    }

    [Fact]
    public void A_whole_number_is_one_in_whatever_type()
    {
        Session.Run("Add-CrmPoint 100009 5.0; Add-CrmPoint 100009 ' 6 '; Add-CrmPoint 100009 ([decimal]7)").Clean();
        Assert.Equal([5m, 6m, 7m], Shop.Ledger.Entries().Select(entry => entry.Amount));
    }
}
