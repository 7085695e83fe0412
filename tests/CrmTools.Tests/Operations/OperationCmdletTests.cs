namespace CrmTools.Tests.Operations;

/// <summary>Get-, Resolve- and Remove-CrmOperation.</summary>
public sealed class OperationCmdletTests : ShopTest
{
    private protected override void Connect() => Shop.OpenOnex(Session, more: "-Setting @{ SettleSeconds = 0.1 } -MaximumRetryCount 1");

    [Fact]
    public void What_was_done_and_what_was_refused_is_listed()
    {
        Session.Run("Add-CrmPoint 100009 50 -OperationKey g-1 -Description spring").Clean();
        Session.Run("Add-CrmPoint 999999999 50 -OperationKey g-2");

        var listed = Session.Run("Get-CrmOperation -Connection onex").Clean();

        Assert.Equal(["g-1", "g-2"], listed.Texts("OperationKey"));
        Assert.Equal(["Applied", "Refused"], listed.Texts("State"));
        Assert.All(listed.Texts("Operation"), name => Assert.Equal("point.update", name));
        Assert.Equal(["member 100009", "member 999999999"], listed.Texts("Target"));
        Assert.All(listed.Output, item => Assert.Equal("onex", item.Text("Connection")));
        Assert.NotNull(listed.Output[1].Text("Reason"));
        Assert.StartsWith("Crm.ONex.", listed.Output[1].Text("ErrorId"));
        Assert.All(listed.Texts("Kind"), kind => Assert.Equal("Point", kind));
        Assert.Equal(["50", "50"], listed.Texts("Quantity"));
        Assert.Equal("g-1", Session.Run("Get-CrmOperation Applied -Connection onex").Single.Text("OperationKey"));
        Assert.Equal("g-2", Session.Run("Get-CrmOperation -OperationKey g-2 -Connection onex").Single.Text("OperationKey"));
        Assert.Empty(Session.Run("Get-CrmOperation -Connection onex -After 2999-01-01").Clean().Output);
        Assert.Equal(2, Session.Run("Get-CrmOperation -Connection onex -Before 2999-01-01").Clean().Output.Count);
    }

    [Fact]
    public void Without_a_connection_the_writes_of_all_shops_are_listed_also_after_it_was_closed()
    {
        Session.Run("Add-CrmPoint 100009 50 -OperationKey all-shops-1").Clean();
        Session.Run("Disconnect-CrmVendor onex").Clean();

        Assert.Equal("onex", Session.Run("Get-CrmOperation -OperationKey all-shops-1").Single.Text("Connection"));
        Assert.Equal("all-shops-1", Session.Run("Get-CrmOperation -Connection onex | Where-Object OperationKey -eq all-shops-1").Single.Text("OperationKey"));
    }

    [Fact]
    public void The_embedded_sandbox_has_a_journal_of_its_own()
    {
        Session.Run("$null = Connect-CrmVendor UniCrm -Name trial -Sandbox; New-CrmPayment -Connection trial -CardNo (Get-CrmMember -Connection trial -First 1).CardNo -AccountNo 00 -Amount 1 -OperationKey trial-1 -Confirm:$false").Clean();

        Assert.Equal("trial", Session.Run("Get-CrmOperation -OperationKey trial-1").Single.Text("Connection"));
        Assert.Equal("trial-1", Session.Run("Get-CrmOperation -Connection trial").Single.Text("OperationKey"));
    }

    [Fact]
    public void A_run_that_ends_with_doubts_says_how_to_settle_them_and_that_settles_them()
    {
        LoseAllAnswersAndAllLogs();
        var run = Session.Run("1..3 | ForEach-Object { [pscustomobject]@{ MemberId = 100000 + $_; Point = 5; OperationKey = \"doubt-$_\" } } | Add-CrmPoint");
        Assert.Equal(["InDoubt", "InDoubt", "InDoubt"], run.Texts("Status"));
        Assert.All(run.Errors, error => Assert.Equal("OutcomeUnknown", error.Id()));
        var warning = Assert.Single(run.Warnings);
        Assert.StartsWith("3 writes are in doubt", warning);
        var command = warning[warning.IndexOf("Get-CrmOperation", StringComparison.Ordinal)..];
        Shop.Faults.Clear();

        var settled = Session.Run(command + " -Confirm:$false").Clean();

        Assert.Equal(["Applied", "Applied", "Applied"], settled.Texts("State"));
        Assert.Equal(3, Shop.Ledger.Count);
        Assert.Empty(Session.Run("Get-CrmOperation InDoubt -Connection onex").Clean().Output);
        Assert.All(Session.Run("1..3 | ForEach-Object { [pscustomobject]@{ MemberId = 100000 + $_; Point = 5; OperationKey = \"doubt-$_\" } } | Add-CrmPoint").Clean().Texts("Status"), status => Assert.Equal("AlreadyApplied", status));
    }

    [Fact]
    public void A_write_that_is_proven_absent_is_applied_by_resolving_it()
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = "point.update", Times = int.MaxValue, Point = FaultPoint.BeforeCommit });
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.ServerError, Operation = "pointlog.getlist", Times = int.MaxValue });
        Session.Run("Add-CrmPoint 100009 50 -OperationKey absent-1");
        Assert.Empty(Shop.Ledger.Entries());
        Shop.Faults.Clear();

        Assert.Equal("Applied", Session.Run("Resolve-CrmOperation absent-1 -Confirm:$false").Single.Text("State"));

        Assert.Single(Shop.Ledger.Entries());
    }

    [Theory]
    [InlineData("Applied", "Applied", "AlreadyApplied")]
    [InlineData("Failed", "Refused", "Applied")]
    public void A_person_decides_where_the_vendor_cannot_tell(string word, string state, string again)
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = "point.update_by_parent_code", Point = FaultPoint.BeforeCommit });
        const string write = "Add-CrmPoint 100009 -ReferralCode 900001 -Point 5 -OperationKey ref-1";
        Assert.Equal("OutcomeUnknown", Session.Run(write).Error.Id());

        var asked = Session.Run("Resolve-CrmOperation ref-1 -Confirm:$false");
        Assert.Equal("OutcomeUnknown", asked.Error.Id());
        Assert.Contains("-As Applied", Assert.Single(asked.Warnings));

        Assert.Equal(state, Session.Run($"Get-CrmOperation InDoubt -Connection onex | Resolve-CrmOperation -As {word} -Confirm:$false").Single.Text("State"));
        Assert.Equal(again, Session.Run(write).Single.Text("Status"));
    }

    [Fact]
    public void Only_doubts_can_be_decided()
    {
        Session.Run("Add-CrmPoint 100009 50 -OperationKey done-1").Clean();

        var error = Session.Run("Resolve-CrmOperation done-1 -As Failed -Confirm:$false").Error;

        Assert.Equal("InvalidInput", error.Id());
        Assert.Contains("Applied", error.Exception.Message);
        Assert.Equal("Applied", Session.Run("Resolve-CrmOperation done-1 -Confirm:$false").Single.Text("State"));
    }

    [Fact]
    public void A_key_that_nobody_used_is_an_error_that_names_the_journal()
    {
        var error = Session.Run("Resolve-CrmOperation nobody-1 -Confirm:$false").Error;

        Assert.Equal("InvalidInput", error.Id());
        Assert.Contains("nobody-1", error.Exception.Message);
        Assert.Contains("journal.db", error.Exception.Message);
    }

    [Fact]
    public void What_if_settles_and_forgets_nothing()
    {
        LoseAllAnswersAndAllLogs();
        Session.Run("Add-CrmPoint 100009 50 -OperationKey if-1");
        var before = Shop.Traffic.Total;

        Session.Run("Resolve-CrmOperation if-1 -As Failed -WhatIf; Remove-CrmOperation 0 -Connection onex -WhatIf").Clean();

        Assert.Equal("InDoubt", Session.Run("Get-CrmOperation -Connection onex").Single.Text("State"));
        Assert.Equal(before, Shop.Traffic.Total);
    }

    [Fact]
    public void Finished_entries_are_forgotten_by_age_and_doubts_never()
    {
        Session.Run("Add-CrmPoint 100009 50 -OperationKey old-1").Clean();
        LoseAllAnswersAndAllLogs();
        Session.Run("Add-CrmPoint 100009 50 -OperationKey old-2");

        Session.Run("Remove-CrmOperation 90 -Connection onex -Confirm:$false").Clean();
        Assert.Equal(2, Session.Run("Get-CrmOperation -Connection onex").Clean().Output.Count);
        Session.Run("Remove-CrmOperation ([timespan]::Zero) -Connection onex -Confirm:$false").Clean();

        Assert.Equal("old-2", Session.Run("Get-CrmOperation -Connection onex").Single.Text("OperationKey"));
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-5")]
    public void An_age_that_is_none_is_refused(string age) => Assert.True(Session.Run($"Remove-CrmOperation '{age}' -Confirm:$false").Errors.Count + (Session.Run($"Remove-CrmOperation '{age}' -Confirm:$false").IsTerminated ? 1 : 0) > 0);

    private void LoseAllAnswersAndAllLogs()
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = "point.update", Times = int.MaxValue, Point = FaultPoint.AfterCommit });
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.ServerError, Operation = "pointlog.getlist", Times = int.MaxValue });
    }
}
