namespace CrmTools.Tests.Reports;

/// <summary>A test with a folder for reports, and shops of three vendors in which something was given, refused and lost.</summary>
public abstract class ReportTest : ShopTest
{
    private protected string Folder { get; } = Directory.CreateTempSubdirectory("crmtools-report-").FullName;

    private protected override void Connect()
    {
        Shop.OpenOnex(Session, more: "-MaximumRetryCount 0");
        Shop.OpenUnicrm(Session);
        Shop.OpenFkw(Session);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private protected string At(string name) => Path.Combine(Folder, name);

    /// <summary>Runs a line as a user of some culture would.</summary>
    private protected RunResult RunIn(string culture, string line) => Session.Run(
        $"[System.Threading.Thread]::CurrentThread.CurrentCulture = [System.Threading.Thread]::CurrentThread.CurrentUICulture = [cultureinfo]'{culture}'; {line}");

    /// <summary>Writes a report and reads it.</summary>
    private protected ReportText Report(string parameters = "-Connection onex, unicrm, fkw", string culture = "en-US", string name = "report.html")
    {
        RunIn(culture, $"Export-CrmReport '{At(name)}' {parameters}").Clean();
        return ReportText.Read(At(name));
    }

    /// <summary>55 points given in 10 writes, 6 taken in 2; payments of 3.5; two shipments; three refused; two in doubt, of 7 points each.</summary>
    private protected void Work()
    {
        Session.Run("""
            1..10 | ForEach-Object { [pscustomobject]@{ MemberId = 100000 + $_; Point = $_; OperationKey = "give-$_" } } | Add-CrmPoint -Connection onex
            '11000001', '11000002' | ForEach-Object { [pscustomobject]@{ CardNo = $_; Point = -3; OperationKey = "take-$_" } } | Add-CrmPoint -Connection unicrm
            New-CrmPayment -CardNo 11000003 -AccountNo 00 -Amount 1.25 -OperationKey pay-1 -Connection unicrm -Confirm:$false
            New-CrmPayment -CardNo 11000004 -AccountNo 00 -Amount 2.25 -OperationKey pay-2 -Connection unicrm -Confirm:$false
            Get-CrmOrder -Connection fkw -Status wait_seller_ship -First 2 | Send-CrmShipment -WaybillNo SF1234567890 -LogisticsCode shunfeng
            """).Clean();
        Session.Run("""
            1..2 | ForEach-Object { [pscustomobject]@{ MemberId = 999999000 + $_; Point = 9; OperationKey = "bad-$_" } } | Add-CrmPoint -Connection onex -ErrorAction SilentlyContinue
            New-CrmPayment -CardNo 99999999 -AccountNo 00 -Amount 4 -OperationKey bad-pay -Connection unicrm -Confirm:$false -ErrorAction SilentlyContinue
            """);
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = "point.update", Times = int.MaxValue, Point = FaultPoint.AfterCommit });
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.ServerError, Operation = "pointlog.getlist", Times = int.MaxValue });
        Session.Run("""1..2 | ForEach-Object { [pscustomobject]@{ MemberId = 100100 + $_; Point = 7; OperationKey = "lost'$_" } } | Add-CrmPoint -Connection onex -ErrorAction SilentlyContinue -WarningAction SilentlyContinue""");
        Shop.Faults.Clear();
    }
}
