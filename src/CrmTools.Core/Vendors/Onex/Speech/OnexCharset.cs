using System.Text;

namespace CrmTools.Core.Vendors.Onex;

/// <summary>UTF-8 and GBK.</summary>
internal static class OnexCharset
{
    /// <summary>GBK, which .NET knows as code page 936; taken from the provider so that nothing is registered for the whole process.</summary>
    /// <remarks>A letter that GBK lacks is refused: sent as a question mark, it would be lost and the signature wrong.</remarks>
    public static readonly Encoding Gbk =
        CodePagesEncodingProvider.Instance.GetEncoding(936, EncoderFallback.ExceptionFallback, DecoderFallback.ReplacementFallback)!;

    /// <summary>The body as UTF-8. The server's own header is believed before what was asked for.</summary>
    public static ReadOnlyMemory<byte> ToUtf8(ReadOnlyMemory<byte> body, string contentType, bool askedForGbk)
    {
        var isGbk = contentType.Contains("charset=gb", StringComparison.OrdinalIgnoreCase)
            || (askedForGbk && !contentType.Contains("charset=utf", StringComparison.OrdinalIgnoreCase));
        if (isGbk) return Encoding.Convert(Gbk, Encoding.UTF8, body.ToArray());
        return body.Span.StartsWith(Encoding.UTF8.Preamble) ? body[Encoding.UTF8.Preamble.Length..] : body;
    }

    /// <summary>Percent-encodes the bytes of a text in a charset.</summary>
    /// <exception cref="CrmException">With id InvalidInput: the charset lacks a letter of it.</exception>
    public static string Escape(string text, Encoding charset)
    {
        if (charset is UTF8Encoding) return Uri.EscapeDataString(text);
        var escaped = new StringBuilder(text.Length * 3);
        foreach (var value in Bytes(text, charset))
        {
            if (char.IsAsciiLetterOrDigit((char)value) || "-_.~".Contains((char)value, StringComparison.Ordinal)) escaped.Append((char)value);
            else escaped.Append('%').Append(value.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return escaped.ToString();
    }

    private static byte[] Bytes(string text, Encoding charset)
    {
        try
        {
            return charset.GetBytes(text);
        }
        catch (EncoderFallbackException error)
        {
            var letter = error.CharUnknown == default ? $"{error.CharUnknownHigh}{error.CharUnknownLow}" : $"{error.CharUnknown}";
            throw CrmError.Invalid("Charset", OnexStrings.FormatLetterNotInGbk(letter), OnexStrings.LeaveOutOrUtf8);
        }
    }
}
