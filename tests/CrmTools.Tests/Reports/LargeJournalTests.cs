using System.Management.Automation;

namespace CrmTools.Tests.Reports;

/// <summary>A journal of so many writes that reading it takes a while: the reader of the console sees how far it has come.</summary>
public sealed class LargeJournalTests : ReportTest
{
    private const int Writes = 300_001;

    // One write through the module, and copies of it: a shop of years.
    private const string Grow = """
        $sqlite = [System.AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.GetName().Name -eq 'Microsoft.Data.Sqlite' } | Select-Object -First 1
        $database = [System.Activator]::CreateInstance($sqlite.GetType('Microsoft.Data.Sqlite.SqliteConnection'), "Data Source=$journal")
        $database.Open()
        $command = $database.CreateCommand()
        $rest = 'fingerprint, tier, state, connection, subject, call, baseline, result, why, attempts, holder, created, changed, kind, quantity, error'
        $command.CommandText = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $copies)
            INSERT INTO operation (account, operation, key, $rest) SELECT account, operation, key || '-' || i, $rest FROM operation, n"
        $command.ExecuteNonQuery()
        $database.Dispose()
        """;

    [Fact]
    public void Says_how_far_it_has_come_unless_progress_is_silent()
    {
        Session.Set("journal", At("large.db")).Set("copies", Writes - 1);
        Shop.OpenOnex(Session, "large", $"-JournalPath '{At("large.db")}'");
        Session.Run("$null = Add-CrmPoint 100009 2 -OperationKey large -Connection large").Clean();
        Assert.Equal(Writes - 1, (int)Session.Run(Grow).Single.BaseObject);

        var records = RunIn("en-US", $"Export-CrmReport '{At("large.html")}' -Connection large").Clean().Progress;

        var bars = records.Where(record => record.RecordType == ProgressRecordType.Processing).ToArray();
        Assert.NotEmpty(bars);
        Assert.All(bars, bar => Assert.Equal("Export-CrmReport large.html", bar.Activity));
        Assert.All(bars, bar => Assert.Matches(@"^[\d,]+ done, [\d,.]+/s$", bar.StatusDescription));
        Assert.Equal(ProgressRecordType.Completed, records[^1].RecordType);
        Assert.Equal(("300,001", "600,002"), (ReportText.Read(At("large.html")).Cards["Writes"], ReportText.Read(At("large.html")).Cards["Points added"]));

        Assert.Empty(RunIn("en-US", $"Export-CrmReport '{At("large.html")}' -Connection large -ProgressAction SilentlyContinue").Clean().Progress);
        Assert.Empty(RunIn("en-US", $"$ProgressPreference = 'SilentlyContinue'; Export-CrmReport '{At("large.html")}' -Connection large").Clean().Progress);
    }
}
