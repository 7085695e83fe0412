using CrmTools.Report.Tally;

namespace CrmTools.Report.Page;

/// <summary>The page from top to bottom. Everything is in it; its policy lets the browser load nothing and run only the two scripts that it brings.</summary>
internal sealed class ReportPage
{
    /// <summary>Longer tables are folded away at first.</summary>
    private const int FewRows = 14;

    private const int FewDoubts = 6;

    private readonly Html _html = new();
    private readonly ReportTally _tally;
    private readonly ReportScope _scope;
    private readonly Shown _shown;
    private readonly Tables _tables;

    public ReportPage(ReportTally tally, ReportScope scope)
    {
        (_tally, _scope, _shown) = (tally, scope, new Shown(scope));
        _tables = new Tables(_html, tally, _shown);
    }

    public string Write()
    {
        Head();
        Heading();
        if (_tally.States.Total == 0) _html.Add($"""<p class="empty">{Texts.Empty}</p>""");
        else Body();
        Foot();
        return _html.ToString();
    }

    private void Head()
    {
        var scripts = _tally.States.Total == 0 ? "'none'" : $"{Assets.Digest(Assets.Library)} {Assets.Digest(Assets.Script)}";
        _html.Add($"""
            <!DOCTYPE html>
            <html lang="{Texts.Language}" class="plain">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src {scripts}; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="robots" content="noindex">
            <title>{Texts.Title} · {Period()}</title>
            <style>

            """);
        _html.AddMarkup(Assets.Style);
        _html.Add($"</style>\n</head>\n<body>\n<main>\n");
    }

    private void Heading()
    {
        _html.Add($"""<header><h1>{Texts.Title}</h1><dl class="about">""");
        About(Texts.Period, Period());
        About(Texts.Connections, _scope.Connections.Count == 0 ? Texts.AllConnections : string.Join(", ", _scope.Connections));
        About(Texts.Journal, string.Join(", ", _scope.Journals));
        About(Texts.Made, _shown.Time(_scope.Now));
        About(Texts.Zone, _shown.Zone());
        _html.Add($"</dl></header>\n");
    }

    private void Body()
    {
        _html.Add($"<noscript><p class=\"note\">{Texts.NoScript}</p></noscript>\n");
        Cards();
        Doubts();
        Section("what", Texts.SectionWhat, null, null, _tables.Deeds);
        _html.Add($"<div class=\"pair\">\n");
        Section("state", Texts.SectionStates, "state", Texts.ChartStates, _tables.States);
        Section("shop", Texts.SectionShops, "shop", Texts.ChartShops, _tables.Shops);
        _html.Add($"</div>\n");
        Section("day", Texts.SectionDays, "day", Texts.ChartDays, _tables.Days, isLong: _tally.Days.Count > FewRows);
        _html.Add($"<div class=\"pair\">\n");
        if (_tally.Days.Values.Any(day => day.Given != 0 || day.Taken != 0)) Section("point", Texts.SectionPoints, "point", Texts.ChartPoints, null);
        if (_tally.Days.Values.Any(day => day.Paid != 0)) Section("payment", Texts.SectionPayments, "payment", Texts.ChartPayments, null);
        _html.Add($"</div>\n");
        Failures();
    }

    private void Cards()
    {
        _html.Add($"""<section aria-label="{Texts.SectionCards}"><ul class="cards">""");
        Card("", Texts.Writes, _shown.Number(_tally.States.Total), "");
        foreach (var state in _tally.Seen)
            Card(Words.Style(state), Words.Of(state), _shown.Number(_tally.States[state]), _shown.Share(_tally.States[state], _tally.States.Total));
        foreach (var deed in new[] { Deed.PointsGiven, Deed.PointsTaken, Deed.Payment })
        {
            if (_tally.Deeds.TryGetValue(deed, out var done)) Card("", Words.Of(deed), _shown.Quantity(deed, done.Applied ?? 0), Writes(done));
        }

        foreach (var deed in new[] { Deed.Order, Deed.Shipment })
        {
            if (_tally.Deeds.TryGetValue(deed, out var done)) Card("", Words.Of(deed), _shown.Number(done.States[CrmOperationState.Applied]), done.Applied is null ? "" : Texts.FormatWorth(_shown.Money(done.Applied)));
        }

        _html.Add($"</ul></section>\n");
    }

    private void Doubts()
    {
        var count = _tally.States[CrmOperationState.InDoubt];
        if (count == 0) return;
        _html.Add($"""
            <section id="doubts"><h2>{Texts.SectionDoubts}</h2>
            <p>{Texts.DoubtsWhat}</p>
            <pre><code>{Command.ResolveAll(_tally.InDoubt.Select(operation => operation.Connection?.Name ?? "").Distinct())}</code></pre>
            <p>{Texts.DoubtsEach}</p>

            """);
        var isLong = count > FewDoubts;
        if (isLong) _html.Add($"<details><summary>{Texts.ShowCommands}</summary>\n");
        _html.Add($"<ol class=\"doubts\">\n");
        _tables.InDoubt();
        _html.Add($"</ol>\n");
        if (isLong) _html.Add($"</details>\n");
        More(count, "InDoubt");
        _html.Add($"</section>\n");
    }

    private void Failures()
    {
        if (_tally.States[CrmOperationState.Refused] + _tally.States[CrmOperationState.InDoubt] == 0) return;
        Section("reason", Texts.SectionFailures, "reason", Texts.ChartFailures, _tables.Failures);
        var refused = _tally.States[CrmOperationState.Refused];
        if (refused == 0) return;
        Section("refused", Texts.SectionRefused, null, null, _tables.Refused, isLong: refused > FewRows);
        More(refused, "Refused");
    }

    private void Section(string id, string title, string? chart, string? about, Action? table, bool isLong = false)
    {
        _html.Add($"""<section id="{id}"><h2>{title}</h2>""");
        if (chart is not null) _html.Add($"""<div class="chart" id="chart-{chart}" role="img" aria-label="{about}"></div>""");
        if (isLong) _html.Add($"<details><summary>{Texts.ShowTable}</summary>\n");
        table?.Invoke();
        if (isLong) _html.Add($"</details>");
        _html.Add($"</section>\n");
    }

    private void More(long count, string state)
    {
        if (count <= ReportTally.MostListed) return;
        var all = $"Get-CrmOperation -State {state}";
        _html.Add($"""<p class="note">{Texts.FormatMore(_shown.Number(ReportTally.MostListed), _shown.Number(count))} <code>{all}</code></p>""");
    }

    private void Foot()
    {
        _html.Add($"<footer><p>{Texts.WhatIsCounted}</p>");
        if (_tally.States.Total > 0) _html.Add($"<p>{Texts.ChartsBy}</p>");
        _html.Add($"</footer>\n</main>\n");
        if (_tally.States.Total > 0)
        {
            _html.AddMarkup("<script type=\"application/json\" id=\"report-data\">");
            _html.AddMarkup(new ChartData(_tally, _scope, _shown).Write());
            _html.AddMarkup("</script>\n<!-- Apache ECharts 6.0.0 (with ecStat), copyright the Apache Software Foundation and its contributors, Apache License 2.0; from the package Vizor.ECharts, copyright DataHint BV, Apache License 2.0. Both unchanged. -->\n<script>");
            _html.AddMarkup(Assets.Library);
            _html.AddMarkup("</script>\n<script>");
            _html.AddMarkup(Assets.Script);
            _html.AddMarkup("</script>\n");
        }

        _html.AddMarkup("</body>\n</html>\n");
    }

    private void About(string name, string value) => _html.Add($"<div><dt>{name}</dt><dd><bdi>{value}</bdi></dd></div>");

    private void Card(string style, string name, string value, string more) =>
        _html.Add($"""<li class="card {style}"><span class="name">{name}</span> <strong>{value}</strong> <span class="more">{more}</span></li>""");

    private string Writes(DeedTally done) => Texts.FormatInWrites(_shown.Number(done.States[CrmOperationState.Applied]));

    private string Period() => (_scope.After, _scope.Before) switch
    {
        ({ } after, { } before) => Texts.FormatPeriodBetween(_shown.Time(after), _shown.Time(before)),
        ({ } after, null) => Texts.FormatPeriodAfter(_shown.Time(after)),
        (null, { } before) => Texts.FormatPeriodBefore(_shown.Time(before)),
        _ => Texts.PeriodAll,
    };
}
