namespace CrmTools.Shell.Hosting;

/// <summary>How many terminal cells a character fills. Chinese, Japanese, Korean and fullwidth characters fill two.</summary>
internal static class CellWidth
{
    /// <summary>
    /// The wide blocks of Unicode's East Asian Width table within the basic plane; a surrogate pair counts one cell per half.
    /// </summary>
    private static readonly (char First, char Last)[] Wide =
    [
        ('\u1100', '\u115f'), // Hangul initial consonants
        ('\u2329', '\u232a'), // angle brackets
        ('\u2e80', '\u303e'), // radicals, CJK punctuation
        ('\u3040', '\ua4cf'), // kana, Bopomofo, ideographs, Yi
        ('\uac00', '\ud7a3'), // Hangul syllables
        ('\uf900', '\ufaff'), // compatibility ideographs
        ('\ufe10', '\ufe19'), // vertical forms
        ('\ufe30', '\ufe6f'), // compatibility forms
        ('\uff00', '\uff60'), // fullwidth forms
        ('\uffe0', '\uffe6'), // fullwidth signs
    ];

    internal static int Of(char character)
    {
        if (character < Wide[0].First)
            return 1;

        foreach (var (first, last) in Wide)
        {
            if (character >= first && character <= last)
                return 2;
        }

        return 1;
    }

    internal static int Of(ReadOnlySpan<char> text)
    {
        var cells = 0;
        foreach (var character in text)
            cells += Of(character);
        return cells;
    }

    /// <summary>The longest beginning of a text that fits into so many cells.</summary>
    internal static string Fit(string text, int cells)
    {
        for (var i = 0; i < text.Length; i++)
        {
            cells -= Of(text[i]);
            if (cells < 0)
                return text[..i];
        }

        return text;
    }
}
