namespace CrmTools.Bench.Reporting;

/// <summary>The part of a page that a run replaces, so that what README quotes is what was measured.</summary>
internal static class MarkedSection
{
    private const string Begin = "<!-- bench: begin -->";
    private const string End = "<!-- bench: end -->";

    /// <summary>The page with new text between the marks.</summary>
    /// <exception cref="InvalidDataException">The page has no marks, or has them in the wrong order.</exception>
    public static string Replace(string page, string text)
    {
        var begin = page.IndexOf(Begin, StringComparison.Ordinal);
        var end = page.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin) throw new InvalidDataException($"The file needs a line {Begin} and below it a line {End}.");
        return $"{page[..(begin + Begin.Length)]}\n{text.ReplaceLineEndings("\n").Trim()}\n{page[end..]}";
    }
}
