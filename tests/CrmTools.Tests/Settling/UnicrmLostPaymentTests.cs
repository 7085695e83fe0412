namespace CrmTools.Tests.Settling;

/// <summary>memberpay whose answer is lost: our mark in the statement tells.</summary>
public sealed class UnicrmLostPaymentTests : UnicrmTest
{
    private const string Pay = "New-CrmPayment 11000024 12.5 -OperationKey pay-1 -Confirm:$false";
    private const string PayOwn = "New-CrmPayment 11000024 12.5 -SourceNo POS-7 -Comment 早餐 -OperationKey pay-1 -Confirm:$false";

    [Theory]
    [InlineData(FaultKind.Reset, Pay)]
    [InlineData(FaultKind.ServerError, Pay)]
    [InlineData(FaultKind.Garbage, PayOwn)]
    [InlineData(FaultKind.Reset, PayOwn)]
    [InlineData(FaultKind.Fin, "Add-CrmPoint -CardNo 11000024 -Point -3 -OperationKey pay-1")]
    public void A_payment_that_arrived_is_found_with_its_number_and_not_taken_again(FaultKind kind, string pay)
    {
        Shop.Faults.Add(new FaultRule { Kind = kind, Operation = "memberpay", Point = FaultPoint.AfterCommit });
        var result = Session.Run(pay).Single;
        Assert.Equal(("Applied", "1"), (result.Text("Status"), result.Text("Attempts")));
        Assert.StartsWith("0000-", result.Text("Id"), StringComparison.Ordinal);
        Assert.Single(Shop.Gifts());
        Assert.Single(Shop.Requests("memberpay"));
    }

    [Theory]
    [InlineData(Pay)]
    [InlineData(PayOwn)]
    public void A_payment_that_never_arrived_is_sent_again(string pay)
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = "memberpay", Point = FaultPoint.BeforeCommit });
        var result = Session.Run(pay).Single;
        Assert.Equal(("Applied", "2"), (result.Text("Status"), result.Text("Attempts")));
        Assert.Single(Shop.Gifts());
    }

    [Fact]
    public void A_server_error_in_the_vendors_words_proves_nothing_until_the_statement_is_read()
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Refuse, Operation = "memberpay", Code = "1000" });
        Assert.Equal("2", Session.Run(Pay).Single.Text("Attempts"));
        Assert.Single(Shop.Gifts());
    }

    [Theory]
    [InlineData(Pay)]
    [InlineData(PayOwn)]
    public void A_payment_that_arrives_late_is_found(string pay)
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.LateCommit, Operation = "memberpay", AfterRequests = 1 });
        Assert.Equal("1", Session.Run(pay).Single.Text("Attempts"));
        Assert.Single(Shop.Gifts());
    }

    [Fact]
    public void A_statement_that_lags_less_than_the_settle_time_shows_it()
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = "memberpay", Point = FaultPoint.AfterCommit })
            .Add(new FaultRule { Kind = FaultKind.LogLag, Operation = "accountitem", Duration = TimeSpan.FromMilliseconds(100), Times = int.MaxValue });
        Assert.Equal("Applied", Session.Run(Pay).Single.Text("Status"));
        Assert.Single(Shop.Gifts());
    }

    [Fact]
    public void The_mark_is_found_on_the_last_page()
    {
        Shop.Unicrm.MaxTop = 5;
        Shop.Unicrm.LogOldestFirst = true;
        Session.Run("1..12 | ForEach-Object { New-CrmPayment 11000024 1 -OperationKey \"early-$_\" -Confirm:$false }").Clean();
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = "memberpay", Point = FaultPoint.AfterCommit });
        Assert.Equal("1", Session.Run(Pay).Single.Text("Attempts"));
        Assert.Equal(1, Shop.Ledger.CountOf("pay-1"));
        Assert.True(Shop.Requests("accountitem").Count >= 3);
    }

    [Fact]
    public void An_own_number_that_repeats_confuses_nobody()
    {
        Session.Run("1..3 | ForEach-Object { New-CrmPayment 11000024 12.5 -SourceNo POS-7 -OperationKey \"till-$_\" -Confirm:$false }").Clean();
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = "memberpay", Point = FaultPoint.BeforeCommit });
        Assert.Equal("2", Session.Run(PayOwn).Single.Text("Attempts"));
        Assert.Equal(4, Shop.Gifts().Count);
    }

    [Fact]
    public void An_own_number_that_is_anothers_key_confuses_nobody()
    {
        Session.Run("New-CrmPayment 11000024 12.5 -SourceNo P1 -OperationKey P1-b -Confirm:$false").Clean();
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = "memberpay", Point = FaultPoint.BeforeCommit });
        Assert.Equal("2", Session.Run("New-CrmPayment 11000024 12.5 -SourceNo P1 -OperationKey P1 -Confirm:$false").Single.Text("Attempts"));
        Assert.Equal(2, Shop.Gifts().Count);
    }

    [Theory]
    [InlineData(FaultPoint.BeforeCommit, 0)]
    [InlineData(FaultPoint.AfterCommit, 1)]
    public void Without_a_mark_an_own_number_only_proves_that_nothing_was_taken(FaultPoint point, int doubts)
    {
        Shop.OpenUnicrm(Session, more: "-Setting @{ PaymentMark = 'Off' }");
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = "memberpay", Point = point });
        var result = Session.Run(PayOwn);
        Assert.Equal(doubts, result.Errors.Count(error => error.Id() == "OutcomeUnknown"));
        Assert.Equal("早餐", Session.Run("Get-CrmAccountEntry 11000024 | Where-Object SourceNo -eq POS-7").Single.Text("Comment"));
        Assert.Single(Shop.Gifts());
    }

    [Fact]
    public void An_item_of_another_amount_under_our_mark_is_doubt()
    {
        Session.Run("New-CrmPayment 11000024 1 -SourceNo pay-1 -OperationKey till-1 -Confirm:$false").Clean();
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = "memberpay", Point = FaultPoint.BeforeCommit });
        var error = Session.Run(Pay).Error;
        Assert.Equal("OutcomeUnknown", error.Id());
        Assert.Contains("with the mark pay-1, but of 1", error.Exception.Message);
        Assert.Contains("Resolve-CrmOperation", error.Remedy());
    }

    [Theory]
    [InlineData("-OperationKey a-long-key-of-a-gift-in-spring-2026-0001")]
    [InlineData("-SourceNo POS-7 -Comment 会员日早餐与咖啡，第二杯半价 -OperationKey spring-2026-0001")]
    public void What_the_server_cut_off_leaves_it_in_doubt_and_is_not_sent_again(string more)
    {
        (Shop.Unicrm.FromNoLength, Shop.Unicrm.CommentLength) = (20, 20);
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = "memberpay", Point = FaultPoint.AfterCommit });
        Assert.Equal("OutcomeUnknown", Session.Run($"New-CrmPayment 11000024 12.5 {more} -Confirm:$false").Error.Id());
        Assert.Single(Shop.Gifts());
        Assert.Single(Shop.Requests("memberpay"));
    }

    [Theory]
    [InlineData("a-long-key-of-a-gift-in-spring-2026-0001")]
    [InlineData("订单 2026/0001 & more")]
    public void A_key_that_does_not_fit_has_a_short_form_that_is_found(string key)
    {
        Shop.Unicrm.FromNoLength = 20;
        Shop.OpenUnicrm(Session, more: "-Setting @{ MarkLength = 20 }");
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = "memberpay", Point = FaultPoint.AfterCommit });
        var result = Session.Run($"New-CrmPayment 11000024 12.5 -OperationKey '{key}' -Confirm:$false").Single;
        Assert.Equal(("Applied", key), (result.Text("Status"), result.Text("OperationKey")));
        Assert.Matches("^ct[0-9a-z]{16}$", Assert.Single(Shop.Gifts()).Mark);
    }
}
