using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CrmTools.Core.Vendors.Onex;

/// <summary>The character filter of the document's chapter 1.4.2. The server writes stored text into its replies without escaping it.</summary>
internal static class OnexText
{
    /// <summary>Application parameters are sent as people read them, not as \u escapes; the text sent is the text signed.</summary>
    public static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string Refused = "\r\n\t\\\"";

    public static bool NeedsFilter(string text) => text.AsSpan().ContainsAny(Refused);

    /// <summary>Line breaks and tabs become spaces, a backslash a slash, a quotation mark the Chinese opening one.</summary>
    public static string Filter(string text)
    {
        if (!NeedsFilter(text)) return text;
        var filtered = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            filtered.Append(letter switch
            {
                '\r' or '\n' or '\t' => ' ',
                '\\' => '/',
                '"' => '“',
                _ => letter,
            });
        }

        return filtered.ToString();
    }
}
