using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CrmTools.Tests.Reports;

/// <summary>A report as a reader without scripts sees it, and the figures of its charts.</summary>
internal sealed partial class ReportText(string html)
{
    public string Html => html;

    public string Language => Regex.Match(html, "<html lang=\"([^\"]+)\"").Groups[1].Value;

    /// <summary>What stands before the scripts, without the tags.</summary>
    public string Words => Plain(html[html.IndexOf("<body>", StringComparison.Ordinal)..(html.IndexOf("<script", StringComparison.Ordinal) is > 0 and var at ? at : html.Length)]);

    /// <summary>The numbers on top, by their names.</summary>
    public IReadOnlyDictionary<string, string> Cards => CardPattern().Matches(html).ToDictionary(card => Plain(card.Groups[1].Value), card => Plain(card.Groups[2].Value));

    /// <summary>Command lines, as they would be copied.</summary>
    public IReadOnlyList<string> Commands => [.. Regex.Matches(html, "<pre><code>(.*?)</code></pre>", RegexOptions.Singleline).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))];

    /// <summary>The figures that the charts are drawn from.</summary>
    public JsonElement Data => JsonDocument.Parse(Regex.Match(html, "<script type=\"application/json\" id=\"report-data\">(.*?)</script>", RegexOptions.Singleline).Groups[1].Value).RootElement;

    public static ReportText Read(string path) => new(File.ReadAllText(path));

    /// <summary>The rows of a table, below its head; cells as text.</summary>
    public IReadOnlyList<string[]> Table(string caption)
    {
        var table = Regex.Match(html, $"<caption>{Regex.Escape(caption)}</caption>.*?<tbody>(.*?)</tbody>", RegexOptions.Singleline).Groups[1].Value;
        return [.. Regex.Matches(table, "<tr>(.*?)</tr>", RegexOptions.Singleline).Select(row => Regex.Matches(row.Groups[1].Value, "<t[hd][^>]*>(.*?)</t[hd]>", RegexOptions.Singleline).Select(cell => Plain(cell.Groups[1].Value)).ToArray())];
    }

    private static string Plain(string markup) => WebUtility.HtmlDecode(Regex.Replace(markup, "<[^>]*>", "")).Trim();

    [GeneratedRegex("<li class=\"card[^\"]*\"><span class=\"name\">(.*?)</span> <strong>(.*?)</strong>")]
    private static partial Regex CardPattern();
}
