using CrmTools.Report.Tally;

namespace CrmTools.Report.Page;

/// <summary>The figures as tables, for whoever reads without the charts, copies them, or wants them exactly.</summary>
internal sealed class Tables(Html html, ReportTally tally, Shown shown)
{
    public void States()
    {
        Begin(Texts.TableStates, [Texts.State], [Texts.Writes, Texts.Share]);
        foreach (var state in tally.Seen)
        {
            html.Add($"""<tr><th scope="row">""");
            State(state);
            html.Add($"</th>");
            Number(tally.States[state]);
            Cell(shown.Share(tally.States[state], tally.States.Total));
            html.Add($"</tr>\n");
        }

        html.Add($"""</tbody><tfoot><tr><th scope="row">{Texts.Total}</th>""");
        Number(tally.States.Total);
        html.Add($"<td></td></tr></tfoot></table></div>\n");
    }

    public void Shops()
    {
        Begin(Texts.TableShops, [Texts.Connection, Texts.Vendor], [.. tally.Seen.Select(Words.Of), Texts.Total]);
        foreach (var ((connection, vendor), states) in tally.Shops)
        {
            html.Add($"""<tr><th scope="row"><bdi>{connection}</bdi></th><td class="v">{vendor}</td>""");
            Counts(states);
        }

        End();
    }

    public void Deeds()
    {
        Begin(Texts.TableDeeds, [Texts.Kind], [.. tally.Seen.Select(Words.Of), Texts.QuantityApplied, Texts.QuantityInDoubt]);
        foreach (var (deed, done) in tally.Deeds)
        {
            html.Add($"""<tr><th scope="row">{Words.Of(deed)}</th>""");
            foreach (var state in tally.Seen) Number(done.States[state]);
            Cell(shown.Quantity(deed, done.Applied));
            Cell(shown.Quantity(deed, done.InDoubt));
            html.Add($"</tr>\n");
        }

        End();
    }

    public void Days()
    {
        Begin(Texts.TableDays, [Texts.Day], [.. tally.Seen.Select(Words.Of), Texts.PointsGiven, Texts.PointsTaken, Texts.Payments]);
        foreach (var (day, done) in tally.Days)
        {
            html.Add($"""<tr><th scope="row">{shown.Day(day)}</th>""");
            foreach (var state in tally.Seen) Number(done.States[state]);
            Amount(done.Given);
            Amount(done.Taken);
            Cell(done.Paid == 0 ? "" : shown.Money(done.Paid));
            html.Add($"</tr>\n");
        }

        End();
    }

    public void Failures()
    {
        Begin(Texts.TableFailures, [Texts.Reason, Texts.ErrorId, Texts.Vendor], [Texts.Refused, Texts.InDoubt, Texts.Last]);
        foreach (var failure in tally.Failures.Take(ReportTally.MostListed))
        {
            html.Add($"""<tr><th scope="row"><bdi>{Words.Of(failure)}</bdi></th><td><code>{failure.ErrorId}</code></td><td>{string.Join(", ", failure.Vendors)}</td>""");
            Number(failure.States[CrmOperationState.Refused]);
            Number(failure.States[CrmOperationState.InDoubt]);
            Cell(shown.Time(failure.Last));
            html.Add($"</tr>\n");
        }

        End();
        if (tally.OtherFailures > 0) html.Add($"""<p class="note">{Texts.FormatOtherReasons(shown.Number(tally.OtherFailures))}</p>""");
    }

    public void Refused()
    {
        Begin(Texts.TableRefused, [Texts.OperationKey, Texts.Target, Texts.Connection, Texts.Operation, Texts.Reason], [Texts.Begun]);
        foreach (var operation in tally.Refused)
        {
            html.Add($"""<tr><th scope="row"><bdi>{operation.OperationKey}</bdi></th><td><bdi>{operation.Target}</bdi></td><td><bdi>{operation.Connection?.Name}</bdi></td><td>{operation.Operation}</td><td><bdi>{Failure.Plain(operation)}</bdi></td>""");
            Cell(shown.Time(operation.CreatedAt));
            html.Add($"</tr>\n");
        }

        End();
    }

    public void InDoubt()
    {
        foreach (var operation in tally.InDoubt)
        {
            html.Add($"""
                <li class="doubt"><h3><bdi>{operation.OperationKey}</bdi></h3>
                <p><bdi>{operation.Target}</bdi> · {operation.Operation} · <bdi>{operation.Connection?.Name}</bdi> · <time datetime="{shown.Exact(operation.CreatedAt)}">{shown.Time(operation.CreatedAt)}</time></p>
                <p class="reason"><bdi>{Failure.Plain(operation)}</bdi></p>

                """);
            var command = Command.Resolve(operation);
            if (operation.IsAskable) html.Add($"<pre><code>{command}</code></pre></li>\n");
            else html.Add($"<p>{Texts.LookYourself}</p><pre><code>{command} -As Applied</code></pre><pre><code>{command} -As Failed</code></pre></li>\n");
        }
    }

    private void Begin(string caption, IReadOnlyList<string> words, IReadOnlyList<string> numbers)
    {
        html.Add($"""<div class="scroll" tabindex="0" role="region" aria-label="{caption}"><table><caption>{caption}</caption><thead><tr>""");
        foreach (var word in words) html.Add($"""<th scope="col">{word}</th>""");
        foreach (var number in numbers) html.Add($"""<th scope="col" class="n">{number}</th>""");
        html.Add($"</tr></thead><tbody>\n");
    }

    private void End() => html.Add($"</tbody></table></div>\n");

    private void Counts(StateTally states)
    {
        foreach (var state in tally.Seen) Number(states[state]);
        Number(states.Total);
        html.Add($"</tr>\n");
    }

    private void State(CrmOperationState state) => html.Add($"""<span class="dot {Words.Style(state)}"></span>{Words.Of(state)}""");

    private void Number(long number) => Cell(shown.Number(number));

    private void Amount(decimal number) => Cell(number == 0 ? "" : shown.Number(number));

    private void Cell(string text) => html.Add($"""<td class="n">{text}</td>""");
}
