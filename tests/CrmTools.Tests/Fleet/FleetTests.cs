using CrmTools.Core.Tests.Support.Postgres;

namespace CrmTools.Tests.Fleet;

/// <summary>The same script on several machines (here: processes) with one shared journal.</summary>
public sealed class FleetTests(PostgresServer server) : OnexTest, IClassFixture<PostgresServer>
{
    private const string Gifts = "1..40 | ForEach-Object { [pscustomobject]@{ MemberId = 100000 + $_; Point = $_; OperationKey = \"june-$_\" } } | Add-CrmPoint -ThrottleLimit 8";

    private readonly string _schema = $"t_{Guid.NewGuid():N}";

    [Fact]
    public async Task Processes_that_run_one_file_at_once_give_each_gift_once_and_each_row_has_its_result()
    {
        Demand();
        Shop.Options.Latency = TimeSpan.FromMilliseconds(20);

        var printed = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => ShellProcess.RunAsync(Script($"{Gifts} | ForEach-Object {{ \"row $($_.Status)\" }}"))));

        Assert.Equal(Enumerable.Range(1, 40).Select(gift => (decimal)gift), Shop.Ledger.Entries().Select(entry => entry.Amount).Order());
        var rows = printed.SelectMany(output => output.Split('\n', StringSplitOptions.TrimEntries)).Where(line => line.StartsWith("row ", StringComparison.Ordinal)).ToArray();
        Assert.Equal((40, 80), (rows.Count(row => row == "row Applied"), rows.Count(row => row == "row AlreadyApplied")));
    }

    [Fact]
    public async Task What_one_process_did_is_known_to_another_by_parameter_or_by_variable()
    {
        Demand();
        using var here = new Session();
        Shop.OpenOnex(here.Set("journal", Shop.Secure(server.Connection(_schema))), more: "-JournalConnection $journal");
        Assert.Equal("Applied", here.Run("Add-CrmPoint 100009 50 -OperationKey f-1").Single.Text("Status"));

        Assert.Contains("AlreadyApplied", await ShellProcess.RunAsync(Script("(Add-CrmPoint 100009 50 -OperationKey f-1).Status")));
        Assert.Single(Shop.Ledger.Entries());

        // The session of the test class has the usual journal, which knows nothing of it.
        Assert.Equal("Applied", Session.Run("Add-CrmPoint 100009 50 -OperationKey f-1").Single.Text("Status"));
    }

    [Fact]
    public void A_rate_is_kept_through_the_shared_journal()
    {
        Demand();
        using var here = new Session();
        Shop.OpenOnex(here.Set("journal", Shop.Secure(server.Uri(_schema))), more: "-JournalConnection $journal -RateLimit 500");
        Assert.Equal(40, here.Run(Gifts).Clean().Output.Count);
    }

    [Fact]
    public void A_journal_that_cannot_be_reached_sends_nothing_and_shows_no_password()
    {
        using var here = new Session();
        Shop.OpenOnex(here.Set("journal", Shop.Secure("postgresql://crm:canary-journal-password@127.0.0.1:1/none")), more: "-JournalConnection $journal");

        var result = here.Run("$VerbosePreference = $DebugPreference = 'Continue'; Add-CrmPoint 100009 50");

        Assert.Equal("JournalError", result.Error.Id());
        Assert.Contains("127.0.0.1:1/none", result.Error.Exception.Message);
        Assert.Empty(Shop.Ledger.Entries());
        Assert.Equal(0, Shop.Traffic.Total);
        var shown = here.Set("record", result.Error).Run("$record | Format-List * -Force | Out-String -Width 4000; $record.Exception | Format-List * -Force | Out-String -Width 4000; Get-CrmConnection | Format-List * -Force | Out-String -Width 4000").Clean();
        Assert.All([.. result.Debug, .. result.Verbose, result.Error.Exception.ToString(), .. shown.Output.Select(item => item.ToString())], line => Assert.DoesNotContain("canary-journal", line));
    }

    [Fact]
    public async Task Tables_of_an_earlier_version_are_brought_up_to_date_by_their_owner_and_other_users_are_told_so()
    {
        Demand();
        await ShellProcess.RunAsync(Script("Add-CrmPoint 100009 50 -OperationKey up-1"));
        var user = $"u_{Guid.NewGuid():N}";
        server.Administer($"ALTER TABLE {_schema}.operation DROP COLUMN kind, DROP COLUMN quantity, DROP COLUMN error; DELETE FROM {_schema}.version WHERE number > 1;"
            + $"CREATE ROLE {user} LOGIN PASSWORD 'canary'; GRANT USAGE ON SCHEMA {_schema} TO {user}; GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {_schema} TO {user}");
        using var here = new Session();
        Shop.OpenOnex(here.Set("journal", Shop.Secure(server.Connection(_schema, user, "canary"))), more: "-JournalConnection $journal");

        var error = here.Run("Add-CrmPoint 100009 50 -OperationKey up-2").Error;
        Assert.Equal("JournalError", error.Id());
        Assert.Contains("version 1", error.Exception.Message);
        Assert.Contains("owner", error.Exception.Message);
        Assert.Contains($"schema {_schema} and run Get-CrmOperation", error.Remedy());
        Assert.Single(Shop.Ledger.Entries());

        // What the remedy says helps, and the rights that the user had are enough again.
        await ShellProcess.RunAsync(Script("Get-CrmOperation"));
        Assert.Equal(["AlreadyApplied", "Applied"], here.Run("'up-1', 'up-2' | ForEach-Object { Add-CrmPoint 100009 50 -OperationKey $_ }").Clean().Output.Select(row => row.Text("Status")));
    }

    [Theory]
    [InlineData("-JournalPath x.db -JournalConnection $journal", "JournalPath")]
    [InlineData("-JournalPath 'Host=db;Password=canary-path'", "JournalPath")]
    [InlineData("-JournalPath 'postgresql://u:canary-path@db/x'", "JournalPath")]
    [InlineData("-JournalConnection $wrong", "JournalConnection")]
    public void A_choice_that_cannot_be_meant_is_refused(string more, string field)
    {
        Session.Set("journal", Shop.Secure("Host=db")).Set("wrong", Shop.Secure("canary-path, and nothing else"));

        var error = Session.Run($"Connect-CrmVendor ONex -Name other -BaseUri $uri -Flag x -Secret $secret {more}").Error;

        Assert.Equal("InvalidInput", error.Id());
        Assert.StartsWith(field, error.Exception.Message);
        Assert.DoesNotContain("canary-path", error.Exception.ToString());
    }

    private void Demand()
    {
        if (server.Missing is { } why) Assert.Skip(why);
    }

    private string Script(string work) => $"""
        $env:CRMTOOLS_JOURNAL = '{server.Uri(_schema)}'
        Import-Module '{BuiltModule.Manifest}'
        $null = Connect-CrmVendor ONex -BaseUri {Shop.OnexUri} -Credential ([pscredential]::new('{Shop.Options.OnexFlag}', [System.Net.NetworkCredential]::new('', '{Shop.Options.OnexPrivateKey}').SecurePassword))
        {work}
        """;
}
