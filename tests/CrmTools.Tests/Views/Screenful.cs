using System.Text;
using System.Text.RegularExpressions;

namespace CrmTools.Tests.Views;

/// <summary>Rendered text, measured as a console measures it: Chinese letters take two cells.</summary>
internal static partial class Screenful
{
    /// <summary>The lines that are not empty.</summary>
    public static IReadOnlyList<string> Lines(string text) => [.. text.ReplaceLineEndings("\n").Split('\n').Where(line => !string.IsNullOrWhiteSpace(line))];

    /// <summary>Where the columns begin, and end, by the dashes under their headers.</summary>
    public static IReadOnlyList<(int Start, int End)> Columns(string dashes) => [.. Dashes().Matches(dashes).Select(match => (match.Index, match.Index + match.Length))];

    /// <summary>The text as one string a cell; the second cell of a wide letter is empty.</summary>
    public static IReadOnlyList<string> Cells(string line)
    {
        var cells = new List<string>();
        foreach (var rune in line.EnumerateRunes())
        {
            cells.Add(rune.ToString());
            if (IsWide(rune)) cells.Add("");
        }

        return cells;
    }

    private static bool IsWide(Rune rune) => rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6);

    [GeneratedRegex("-+")]
    private static partial Regex Dashes();
}
