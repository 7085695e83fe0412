using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CrmTools.Core.Sending;

/// <summary>The forms that a secret takes on its way through addresses, documents and headers.</summary>
internal static class SecretForms
{
    private const int ShortestPart = 8;

    public static IEnumerable<string> Of(string secret)
    {
        yield return secret;
        var url = Uri.EscapeDataString(secret);
        yield return url;
        yield return LowerEscapes(url);
        yield return WebUtility.UrlEncode(secret);
        yield return LowerEscapes(WebUtility.UrlEncode(secret));
        foreach (var json in (string[])[JsonEncodedText.Encode(secret).ToString(), Relaxed(secret), AsciiJson(secret)])
        {
            yield return json;

            // PHP escapes the slash too.
            yield return json.Replace("/", "\\/", StringComparison.Ordinal);
        }

        foreach (var form in Base64(Encoding.UTF8.GetBytes(secret))) yield return form;
    }

    // Base64 of a text that the secret is only a part of, such as "user:secret", has one of three forms, by how many bytes stand before it.
    private static IEnumerable<string> Base64(byte[] bytes)
    {
        yield return Convert.ToBase64String(bytes);
        for (var before = 0; before < 3; before++)
        {
            var whole = Convert.ToBase64String([.. new byte[before], .. bytes]);
            var part = whole[(before == 0 ? 0 : before + 1)..((before + bytes.Length) * 4 / 3)];
            if (part.Length < ShortestPart) continue;
            yield return part;
            yield return part.Replace('+', '-').Replace('/', '_');
        }
    }

    private static string Relaxed(string text) => JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();

    private static string LowerEscapes(string text)
    {
        var result = text.ToCharArray();
        for (var at = 0; at + 2 < result.Length; at++)
        {
            if (result[at] != '%') continue;
            result[at + 1] = char.ToLowerInvariant(result[at + 1]);
            result[at + 2] = char.ToLowerInvariant(result[at + 2]);
        }

        return new string(result);
    }

    // As PHP and Python write it: only what must be is escaped, and everything beyond ASCII, with small digits.
    private static string AsciiJson(string text)
    {
        var result = new StringBuilder();
        foreach (var letter in Relaxed(text))
        {
            if (letter < 128) result.Append(letter);
            else result.Append("\\u").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture));
        }

        return result.ToString();
    }
}
