using System.Text;

namespace CrmTools.Sandbox.Wire;

/// <summary>Percent-encoding as servers decode it: whatever the character set, and a broken escape stays as it is.</summary>
internal static class PercentText
{
    /// <summary>Decodes one name or value.</summary>
    /// <param name="text">The encoded text.</param>
    /// <param name="charset">Character set of the escaped bytes.</param>
    /// <param name="isForm">True in forms and query strings, where a plus sign is a space; false in paths.</param>
    public static string Decode(ReadOnlySpan<byte> text, Encoding charset, bool isForm)
    {
        var bytes = new byte[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var b = text[i];
            if (b == '%' && i + 2 < text.Length && Hex(text[i + 1]) is >= 0 and var high && Hex(text[i + 2]) is >= 0 and var low)
            {
                b = (byte)((high << 4) | low);
                i += 2;
            }
            else if (b == '+' && isForm)
            {
                b = (byte)' ';
            }

            bytes[length++] = b;
        }

        return charset.GetString(bytes, 0, length);
    }

    /// <summary>Splits <c>a=b&amp;c=d</c> and decodes its parts; a later value of the same name replaces an earlier one, as in PHP.</summary>
    public static Dictionary<string, string> DecodeForm(ReadOnlySpan<byte> form, Encoding charset)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        while (!form.IsEmpty)
        {
            var end = form.IndexOf((byte)'&');
            var pair = end < 0 ? form : form[..end];
            form = end < 0 ? default : form[(end + 1)..];
            if (pair.IsEmpty) continue;
            var equals = pair.IndexOf((byte)'=');
            var name = Decode(equals < 0 ? pair : pair[..equals], charset, true);
            values[name] = equals < 0 ? "" : Decode(pair[(equals + 1)..], charset, true);
        }

        return values;
    }

    private static int Hex(byte b) => b switch
    {
        >= (byte)'0' and <= (byte)'9' => b - '0',
        >= (byte)'a' and <= (byte)'f' => b - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => b - 'A' + 10,
        _ => -1,
    };
}
