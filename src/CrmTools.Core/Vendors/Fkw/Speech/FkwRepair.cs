using System.Text;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>
/// Repairs the two ways in which answers, and the document's samples, are not JSON: <c>"propList":{..},{..}</c> without brackets, and names and
/// texts in single quotes. Neither can occur in JSON, so nothing that is right is changed; what is still broken afterwards stays an error.
/// </summary>
internal static class FkwRepair
{
    private static readonly string[] Lists = ["\"propList\"", "\"prop_list\""];

    public static bool TryRepair(ReadOnlySpan<byte> json, out byte[] repaired)
    {
        var before = Encoding.UTF8.GetString(json);
        var after = Bracketed(DoubleQuoted(before));
        repaired = Encoding.UTF8.GetBytes(after);
        return after != before;
    }

    private static string DoubleQuoted(string text)
    {
        if (!text.Contains('\'')) return text;
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                var end = EndOfText(text, i);
                result.Append(text, i, end - i);
                i = end - 1;
            }
            else if (text[i] == '\'')
            {
                result.Append('"');
                for (i++; i < text.Length && text[i] != '\''; i++) result.Append(text[i] == '"' ? "\\\"" : text[i].ToString());
                result.Append('"');
            }
            else
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }

    private static string Bracketed(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length;)
        {
            if (text[i] != '"')
            {
                result.Append(text[i++]);
                continue;
            }

            var end = EndOfText(text, i);
            var name = text.AsSpan(i, end - i);
            result.Append(name);
            i = end;
            if (!name.SequenceEqual(Lists[0]) && !name.SequenceEqual(Lists[1])) continue;
            var colon = Blank(text, i);
            if (colon >= text.Length || text[colon] != ':') continue;
            var start = Blank(text, colon + 1);
            if (EndOfObjects(text, start) is not { } last) continue;
            result.Append(":[").Append(text, start, last - start).Append(']');
            i = last;
        }

        return result.ToString();
    }

    // The end of two or more objects with commas between them, or null.
    private static int? EndOfObjects(string text, int start)
    {
        var count = 0;
        var at = start;
        while (at < text.Length && text[at] == '{')
        {
            if (EndOfObject(text, at) is not { } end) return null;
            count++;
            var comma = Blank(text, end);
            if (comma >= text.Length || text[comma] != ',') return count > 1 ? end : null;
            at = Blank(text, comma + 1);
            if (at >= text.Length || text[at] != '{') return count > 1 ? end : null;
        }

        return null;
    }

    private static int? EndOfObject(string text, int start)
    {
        var depth = 0;
        for (var i = start; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"': i = EndOfText(text, i) - 1; break;
                case '{': depth++; break;
                case '}' when --depth == 0: return i + 1;
            }
        }

        return null;
    }

    private static int EndOfText(string text, int start)
    {
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] == '\\') i++;
            else if (text[i] == '"') return i + 1;
        }

        return text.Length;
    }

    private static int Blank(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at;
    }
}
