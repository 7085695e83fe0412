using System.Globalization;
using System.Text;
using CrmTools.Bench.Measuring;

namespace CrmTools.Bench.Reporting;

/// <summary>The figures as Markdown, which reads well on a console too.</summary>
internal static class FigureReport
{
    /// <summary>The whole report.</summary>
    public static string Markdown(IReadOnlyList<Figure> figures, string machine)
    {
        var text = new StringBuilder(Table(figures, machine));
        foreach (var figure in figures) text.AppendLine().Append(Detail(figure));
        return text.ToString();
    }

    /// <summary>The table alone, and what it was measured on.</summary>
    public static string Table(IReadOnlyList<Figure> figures, string machine)
    {
        var text = new StringBuilder();
        text.AppendLine(machine).AppendLine();
        text.AppendLine("| row | figure | measured | spread | bar | met |").AppendLine("| --- | --- | ---: | ---: | ---: | --- |");
        foreach (var figure in figures)
        {
            var (value, bar) = (figure.Value, figure.Bar);
            text.AppendLine($"| {figure.Row} | {figure.Name} | {Number(value.Median)} | {Spread(value)} | {(bar.IsLeast ? "≥" : "≤")} {Number(bar.Limit)} | {(figure.IsMet ? "yes" : "no")} |");
        }

        return text.ToString();
    }

    /// <summary>One figure with what it is made of.</summary>
    public static string Detail(Figure figure)
    {
        var text = new StringBuilder();
        text.AppendLine($"**{figure.Name}**: {Number(figure.Value.Median)} ({Spread(figure.Value)}, {figure.Value.Values.Count} rounds).");
        foreach (var part in figure.Parts) text.AppendLine($"- {part.Label}: {Number(part.Median)} {part.Unit} ({Spread(part)})");
        if (figure.Note is not null) text.AppendLine($"- how: {figure.Note}");
        text.AppendLine($"- verified: {figure.Checked}");
        return text.ToString();
    }

    private static string Spread(Series series) => $"{Number(series.Least)} to {Number(series.Most)}";

    private static string Number(double value) =>
        value.ToString(Math.Abs(value) >= 1000 ? "N0" : Math.Abs(value) >= 100 ? "0" : Math.Abs(value) >= 10 ? "0.0" : "0.00", CultureInfo.InvariantCulture);
}
