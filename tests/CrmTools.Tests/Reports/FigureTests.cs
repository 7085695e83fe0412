namespace CrmTools.Tests.Reports;

/// <summary>What a report says is what the journal knows.</summary>
public sealed class FigureTests : ReportTest
{
    [Fact]
    public void Cards_tables_and_charts_have_the_journals_figures()
    {
        Work();
        var journal = Session.Run("Get-CrmOperation -Connection onex, unicrm, fkw").Clean();
        long Count(string state) => journal.Texts("State").Count(text => text == state);
        Assert.Equal((16, 3, 2), (Count("Applied"), Count("Refused"), Count("InDoubt")));

        var report = Report();

        Assert.Equal(
            [("Writes", "21"), ("Applied", "16"), ("Refused", "3"), ("In doubt", "2"), ("Points added", "55"), ("Points deducted", "6"), ("Payments", "3.50"), ("Shipments", "2")],
            report.Cards.Select(card => (card.Key, card.Value)));
        Assert.Equal(["Applied 16 76.2%", "Refused 3 14.3%", "In doubt 2 9.5%"], report.Table("Writes by state").Select(row => string.Join(' ', row).Replace(" %", "%")));
        Assert.Equal(["fkw Fkw 2 0 0 2", "onex ONex 10 2 2 14", "unicrm UniCrm 4 1 0 5"], report.Table("Writes by connection and state").Select(row => string.Join(' ', row)));
        Assert.Equal(
            ["Points added|10|2|2|55|14", "Points deducted|2|0|0|6|", "Payments|2|1|0|3.50|", "Shipments|2|0|0||"],
            report.Table("What the writes did, by state, and how much").Select(row => string.Join('|', row)));

        // A run at midnight has two days.
        var days = report.Table("Figures of each day with writes");
        Assert.Equal(16, days.Sum(day => int.Parse(day[1])));
        Assert.Equal(55m, days.Sum(day => decimal.Parse($"0{day[4]}")));
        Assert.Equal([16, 3, 2, 0], report.Data.GetProperty("states").EnumerateArray().Select(state => state.GetProperty("count").GetInt64()));
        Assert.Equal(
            [16, 3, 2, 0], report.Data.GetProperty("days").GetProperty("states").EnumerateArray().Select(state => state.EnumerateArray().Sum(day => day.GetInt64())));
        Assert.Equal(6m, report.Data.GetProperty("days").GetProperty("taken").GetProperty("values").EnumerateArray().Sum(day => day.GetDecimal()));
    }

    [Fact]
    public void Failures_are_counted_by_reason_and_each_refused_write_is_listed()
    {
        Work();
        var ids = Session.Run("Get-CrmOperation Refused -Connection onex, unicrm | Select-Object -ExpandProperty ErrorId -Unique").Clean().Output.Select(id => id.ToString());

        var report = Report();

        var failures = report.Table("Writes that were refused or are in doubt, by reason");
        Assert.Equal(ids.Append("OutcomeUnknown").Order(), failures.Select(row => row[1]).Order());
        Assert.Equal([("2", "0"), ("1", "0"), ("0", "2")], failures.Select(row => (row[3], row[4])).OrderByDescending(row => row));
        Assert.Contains(failures, row => row[0] == "The outcome is unknown");

        // Whom it was about stands beside the reason, which else would be another for each.
        Assert.All(failures, row => Assert.DoesNotContain("999999", row[0]));
        Assert.Equal(["bad-1", "bad-2", "bad-pay"], report.Table("Each refused write").Select(row => row[0]).Order());
        Assert.Equal(["card 99999999", "member 999999001", "member 999999002"], report.Table("Each refused write").Select(row => row[1]).Order());
    }

    [Fact]
    public void Each_doubt_has_the_command_that_settles_it()
    {
        Work();
        var commands = Report().Commands;
        Assert.Equal(3, commands.Count);
        Assert.Contains("lost''1", commands[1]);

        Assert.Equal("Applied", Session.Run($"{commands[1]} -Confirm:$false").Single.Text("State"));
        Assert.Equal("1", Report().Cards["In doubt"]);
        Assert.Equal("Applied", Session.Run($"{commands[0]} -Confirm:$false").Single.Text("State"));

        Assert.Equal(("0", "69"), (Report().Cards["In doubt"], Report().Cards["Points added"]));
        Assert.Empty(Report().Commands);
        Assert.DoesNotContain("Resolve-CrmOperation", Report().Words);
    }

    [Fact]
    public void A_doubt_about_which_nobody_can_be_asked_is_for_a_person_to_decide()
    {
        Session.Run("$null = Disconnect-CrmVendor onex");
        Shop.OpenOnex(Session, more: "-Setting @{ PointMark = 'Off' }");
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = "point.update", Point = FaultPoint.AfterCommit });
        Session.Run("Add-CrmPoint 100009 5 -OperationKey nobody-knows -Connection onex");

        var commands = Report("-Connection onex").Commands;

        Assert.EndsWith("-As Applied", commands[1]);
        Assert.EndsWith("-As Failed", commands[2]);
        Session.Run($"{commands[2]} -Confirm:$false").Clean();
        Assert.Equal(("0", "1"), (Report("-Connection onex").Cards["In doubt"], Report("-Connection onex").Cards["Refused"]));
    }

    [Fact]
    public void A_period_and_a_connection_say_what_is_meant()
    {
        // A closed connection is known by its name alone, and the journal by all tests: a name of its own.
        Shop.OpenOnex(Session, "period");
        Session.Run("Add-CrmPoint 100009 50 -Connection period -OperationKey before-the-run").Clean();
        Thread.Sleep(30);
        var start = DateTime.Now;
        Session.Set("start", start).Run("Add-CrmPoint 100009 60 -Connection period; Add-CrmPoint -CardNo 11000001 -Point -2 -Connection unicrm").Clean();

        Assert.Equal("110", Report("-Connection period").Cards["Points added"]);
        Assert.Equal(("2", "60", "2"), Points(Report("-Connection period, unicrm -After $start")));
        Assert.Equal("50", Report("-Connection period -Before $start").Cards["Points added"]);
        RunIn("en-US", $"Get-CrmPoint 100009 -Connection period | Export-CrmReport '{At("piped.html")}' -After $start").Clean();
        Assert.Equal("60", ReportText.Read(At("piped.html")).Cards["Points added"]);
        Session.Run("Disconnect-CrmVendor period").Clean();
        Assert.Equal("60", Report("-Connection period -After $start").Cards["Points added"]);
    }

    [Fact]
    public void A_shop_that_had_another_name_before_is_counted_once()
    {
        Shop.OpenOnex(Session, "before");
        Session.Run("$null = Add-CrmPoint 100009 50 -OperationKey renamed-1 -Connection before; Disconnect-CrmVendor onex, before").Clean();
        Shop.OpenOnex(Session, "renamed");
        Session.Run("$null = Add-CrmPoint 100009 60 -OperationKey renamed-2 -Connection renamed").Clean();

        foreach (var both in new[] { "before, renamed", "renamed, before", "renamed, before, BEFORE, renamed" })
        {
            var report = Report($"-Connection {both}");
            Assert.Equal(("2", "110"), (report.Cards["Writes"], report.Cards["Points added"]));
            Assert.Equal(["renamed-1", "renamed-2"], Session.Run($"Get-CrmOperation -Connection {both}").Clean().Texts("OperationKey").Order());
        }

        // The name of a closed connection alone means what was done under it, whatever else is open.
        Assert.Equal("50", Report("-Connection before").Cards["Points added"]);
        Session.Run("Disconnect-CrmVendor renamed").Clean();
        Assert.Equal("110", Report("-Connection before, renamed").Cards["Points added"]);
    }

    [Fact]
    public void A_closed_shop_is_counted_beside_another_that_is_open()
    {
        Shop.OpenOnex(Session, "closed-beside");
        Session.Run("$null = Add-CrmPoint 100009 50 -Connection closed-beside; $null = Add-CrmPoint -CardNo 11000001 -Point -2 -Connection unicrm; Disconnect-CrmVendor closed-beside").Clean();

        Assert.Equal(("2", "50", "2"), Points(Report("-Connection closed-beside, unicrm")));
    }

    [Fact]
    public void One_shop_with_two_journals_is_counted_from_both()
    {
        Shop.OpenOnex(Session, "apart", $"-JournalPath '{At("apart.db")}'");
        Session.Run("$null = Add-CrmPoint 100009 50 -OperationKey two-journals -Connection onex; $null = Add-CrmPoint 100009 60 -OperationKey two-journals -Connection apart").Clean();

        Assert.Equal(("2", "110"), (Report("-Connection onex, apart").Cards["Writes"], Report("-Connection onex, apart").Cards["Points added"]));
    }

    [Fact]
    public void An_empty_period_is_a_page_that_says_so()
    {
        var report = Report("-Connection onex -After 2999-01-01");

        Assert.Contains("No write was begun in this period.", report.Words);
        Assert.DoesNotContain("<script", report.Html);
        Assert.Contains("since 1/1/2999", report.Words);
    }

    [Fact]
    public void The_embedded_sandbox_is_reported_from_its_journal_in_memory()
    {
        Session.Run("$null = Connect-CrmVendor ONex -Name trial -Sandbox; Add-CrmPoint 100009 4321 -Connection trial -OperationKey trial-report").Clean();

        Assert.Equal("1", Report("-Connection trial -After (Get-Date).AddMinutes(-1)").Cards["Applied"]);
        Assert.Contains("trial", string.Join(' ', Report("-After (Get-Date).AddMinutes(-1)").Table("Writes by connection and state").Select(row => row[0])));
    }

    private static (string, string, string) Points(ReportText report) => (report.Cards["Writes"], report.Cards["Points added"], report.Cards["Points deducted"]);
}
