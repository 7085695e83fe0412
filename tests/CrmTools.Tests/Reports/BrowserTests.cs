using System.Text.RegularExpressions;

namespace CrmTools.Tests.Reports;

/// <summary>The page in a real browser: the charts are drawn, the console is silent, and the network is left alone.</summary>
public sealed class BrowserTests(Browser browser) : ReportTest, IClassFixture<Browser>
{
    [Theory]
    [InlineData("en-US", "Points added", "In doubt  2")]
    [InlineData("zh-CN", "增加积分", "结果未知  2")]
    public void Every_chart_is_drawn_with_its_series_and_nothing_is_said_or_asked_for(string culture, string points, string doubts)
    {
        Demand();
        Work();
        var data = Report(culture: culture).Data;

        var (dom, console, asked) = browser.Open(At("report.html"), "--dump-dom");

        Assert.Empty(console);
        Assert.Empty(asked);
        Assert.DoesNotContain("class=\"plain\"", dom);
        var charts = Regex.Matches(dom, "<div class=\"chart\" id=\"chart-([a-z]+)\".*?</svg>", RegexOptions.Singleline).ToDictionary(chart => chart.Groups[1].Value, chart => chart.Value);
        Assert.Equal(["state", "shop", "day", "point", "payment", "reason"], charts.Keys);

        // Each series has its bars, and one mark in the legend.
        var days = data.GetProperty("days").GetProperty("labels").GetArrayLength();
        Assert.Equal((2, 2, 2), (Marks(charts["state"], "applied"), Marks(charts["state"], "refused"), Marks(charts["state"], "doubt")));
        Assert.Equal((4, 4, 4), (Marks(charts["shop"], "applied"), Marks(charts["shop"], "refused"), Marks(charts["shop"], "doubt")));
        Assert.Equal((days + 1, days + 1, days + 1), (Marks(charts["day"], "applied"), Marks(charts["day"], "refused"), Marks(charts["day"], "doubt")));
        Assert.Equal((days + 1, days + 1), (Marks(charts["point"], "given"), Marks(charts["point"], "taken")));
        Assert.Equal(days + 1, Marks(charts["payment"], "paid"));
        Assert.Equal((4, 4), (Marks(charts["reason"], "refused"), Marks(charts["reason"], "doubt")));
        Assert.Contains($">{doubts}</text>", charts["state"]);
        Assert.Contains($">{points}</text>", charts["point"]);
    }

    [Fact]
    public void It_prints_and_turns_dark_in_silence()
    {
        Demand();
        Work();
        Report();

        var (_, printed, _) = browser.Open(At("report.html"), $"--print-to-pdf={At("report.pdf")}");
        var (dark, shown, _) = browser.Open(At("report.html"), "--dump-dom", "--force-dark-mode");

        Assert.Empty(printed);
        Assert.Empty(shown);
        Assert.True(new FileInfo(At("report.pdf")).Length > 20_000);
        Assert.Contains($"fill=\"{Color("applied", index: 1)}\"", dark);
    }

    [Fact]
    public void A_page_with_something_foreign_in_it_neither_runs_nor_loads_it()
    {
        Demand();
        Work();
        using var elsewhere = new RawServer(_ => RawServer.Empty("200 OK"));
        var page = Report().Html.Replace("</main>", $"<img src=\"http://127.0.0.1:{elsewhere.Port}/x.png\" onerror=\"document.title='run'\"><script>document.title='run'</script></main>");
        File.WriteAllText(At("guarded.html"), page);
        File.WriteAllText(At("open.html"), Regex.Replace(page, "<meta http-equiv=[^>]*>", ""));

        var (dom, console, asked) = browser.Open(At("guarded.html"), "--dump-dom");

        Assert.NotEmpty(console);
        Assert.Empty(asked);
        Assert.Equal(0, elsewhere.Connections);
        Assert.DoesNotContain("<title>run", dom);
        Assert.Contains("<svg", dom);

        // Without its policy it would, and the silence of the other tests would be broken.
        var unguarded = browser.Open(At("open.html"), "--dump-dom");
        Assert.Single(unguarded.Asked);
        Assert.Contains("<title>run", unguarded.Output);
    }

    [Fact]
    public void An_empty_report_is_silent_too()
    {
        Demand();
        Report("-Connection onex -After 2999-01-01");

        var (dom, console, _) = browser.Open(At("report.html"), "--dump-dom");

        Assert.Empty(console);
        Assert.DoesNotContain("<svg", dom);
    }

    private void Demand()
    {
        if (browser.Missing is { } why) Assert.Skip(why);
    }

    private int Marks(string chart, string style) => Regex.Count(chart, $"<path [^>]*fill=\"{Color(style)}\"");

    // The style says it first for light, then for dark.
    private string Color(string style, int index = 0) => Regex.Matches(File.ReadAllText(At("report.html")), $"--{style}: (#[0-9a-f]+);")[index].Groups[1].Value;
}
