using System.Globalization;
using System.Text;

namespace CrmTools.Connections.Profiles;

/// <summary>A connection's name as the name of its file, and back. Names differ only by more than case, as everywhere in PowerShell.</summary>
internal static class ProfileNames
{
    public const string Extension = ".json";

    public static string ToFile(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) || letter is '-' or '_' or ' ') text.Append(letter);
            else text.Append('%').Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture));
        }

        return text.Append(Extension).ToString();
    }

    public static string FromFile(string file)
    {
        var text = new StringBuilder();
        var name = Path.GetFileNameWithoutExtension(file.AsSpan());
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] == '%' && i + 4 < name.Length && int.TryParse(name.Slice(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code))
            {
                text.Append((char)code);
                i += 4;
            }
            else
            {
                text.Append(name[i]);
            }
        }

        return text.ToString();
    }
}
