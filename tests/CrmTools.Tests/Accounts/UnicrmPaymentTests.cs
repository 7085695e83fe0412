namespace CrmTools.Tests.Accounts;

/// <summary>New-CrmPayment: memberpay.</summary>
public sealed class UnicrmPaymentTests : UnicrmTest
{
    [Fact]
    public void A_payment_is_taken_once_and_carries_its_numbers()
    {
        var result = Session.Run("New-CrmPayment -CardNo 11000024 -Amount 12.5 -AccountNo 00 -SourceNo POS-1 -Comment 早餐 -OperationKey pay-1 -Confirm:$false").Single;
        Assert.Equal("CrmTools.CrmResult", result.TypeName());
        Assert.Equal(("memberpay", "pay-1", "Applied"), (result.Text("Operation")!, result.Text("OperationKey")!, result.Text("Status")!));
        Assert.NotNull(result.Value("Id"));
        var effect = Assert.Single(Shop.Ledger.Entries());
        Assert.Equal(("11000024", -12.5m, "POS-1", "00"), (effect.Subject, effect.Amount, effect.Mark!, effect.Shop!));
        Assert.Equal("早餐 #pay-1", Session.Run("Get-CrmAccountEntry 11000024 | Where-Object SourceNo -eq POS-1").Single.Text("Comment"));
    }

    [Fact]
    public void The_key_is_the_source_number_where_none_is_given()
    {
        Session.Run("New-CrmPayment 11000024 1 -OperationKey pay-2 -Confirm:$false").Clean();
        Assert.Equal("pay-2", Assert.Single(Shop.Ledger.Entries()).Mark);
    }

    [Fact]
    public void It_asks_before_it_takes_money()
    {
        Session.Screen.Answer = "&No";
        Assert.Empty(Session.Run("New-CrmPayment 11000024 1").Clean().Output);
        Assert.Equal(1, Session.Screen.Questions);
        Assert.Empty(Shop.Ledger.Entries());
        Session.Screen.Answer = "&Yes";
        Assert.Single(Session.Run("New-CrmPayment 11000024 1").Clean().Output);
        Assert.Single(Shop.Ledger.Entries());
    }

    [Fact]
    public void The_question_names_shop_card_and_amount()
    {
        Session.Screen.Answer = "&No";
        Session.Run("New-CrmPayment 11000024 12.5").Clean();
        Assert.Contains(Session.Screen.Lines, line => line.Contains("unicrm: card 11000024") && line.Contains("Take 12.5 from account 00"));
    }

    [Theory]
    [InlineData(99_999_999, "00", 1, "1001", "ObjectNotFound")]
    [InlineData(11_000_011, "00", 1, "1002", "ResourceUnavailable")]
    [InlineData(11_000_012, "00", 1, "1003", "ResourceUnavailable")]
    [InlineData(11_000_024, "77", 1, "1004", "InvalidArgument")]
    [InlineData(11_000_024, "00", 1_000_000, "1005", "LimitsExceeded")]
    [InlineData(11_000_013, "00", 1, "1006", "ResourceUnavailable")]
    public void The_vendors_refusals_have_their_codes(int card, string account, int amount, string code, string category)
    {
        var error = Session.Run($"New-CrmPayment {card} {amount} -AccountNo {account} -Confirm:$false").Error;
        Assert.Equal($"Crm.UniCrm.{code}", error.Id());
        Assert.Equal(category, error.CategoryInfo.Category.ToString());
        Assert.Equal((code, "UniCrm", "memberpay"), ((string)error.Fact("Code")!, (string)error.Fact("Vendor")!, (string)error.Fact("Operation")!));
        Assert.NotEmpty(error.Remedy());
        Assert.Equal(200, error.Fact("HttpStatus"));
        Assert.Empty(Shop.Ledger.Entries());
    }

    [Theory]
    [InlineData("-CardNo 11000024 -Amount 0", "Amount")]
    [InlineData("-CardNo 11000024 -Amount -5", "Amount")]
    [InlineData("-Amount 5", "CardNo")]
    public void Bad_input_names_the_field_and_nothing_is_sent(string arguments, string field)
    {
        var before = Shop.Traffic.Total;
        var error = Session.Run($"New-CrmPayment {arguments} -Confirm:$false").Error;
        Assert.Equal("InvalidInput", error.Id());
        Assert.StartsWith(field + ":", error.Exception.Message);
        Assert.Equal(before, Shop.Traffic.Total);
    }

    [Fact]
    public void A_refused_key_is_free_again()
    {
        Assert.Equal("Crm.UniCrm.1005", Session.Run("New-CrmPayment 11000024 1000000 -OperationKey retry-1 -Confirm:$false").Error.Id());
        Assert.Equal("Applied", Session.Run("New-CrmPayment 11000024 1 -OperationKey retry-1 -Confirm:$false").Single.Text("Status"));
    }

    [Theory]
    [InlineData("12,5")]
    [InlineData("1,000")]
    [InlineData("ten")]
    [InlineData("1e3")]
    public void An_amount_that_could_be_misread_is_refused(string amount)
    {
        var result = Session.Run($"'CardNo;Amount','11000024;{amount}','11000024;2.5' | ConvertFrom-Csv -Delimiter ';' | New-CrmPayment -Confirm:$false");
        Assert.Contains(amount, Assert.Single(result.Errors).Exception.Message);
        Assert.Equal(-2.5m, Assert.Single(Shop.Ledger.Entries()).Amount);
    }
}
