using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CrmTools.Core.Reading;

/// <summary>Says where JSON breaks, in words a person can act on.</summary>
internal static partial class BrokenJson
{
    private const int Around = 40;

    /// <summary>The place, with the text around it and the last member id before it.</summary>
    public static string Describe(ReadOnlySpan<byte> json, JsonException error)
    {
        var at = Offset(json, error);
        var from = Math.Max(0, at - Around);
        var shown = Encoding.UTF8.GetString(json[from..Math.Min(json.Length, at + Around)]).ReplaceLineEndings("⏎").Trim('\uFFFD');
        var who = LastMember(Encoding.UTF8.GetString(json[..at]));
        return ReadingStrings.FormatNotJsonFrom(at, shown, who);
    }

    private static int Offset(ReadOnlySpan<byte> json, JsonException error)
    {
        var line = error.LineNumber ?? 0;
        var start = 0;
        for (; line > 0; line--)
        {
            var next = json[start..].IndexOf((byte)'\n');
            if (next < 0) break;
            start += next + 1;
        }

        return (int)Math.Min(json.Length, start + (error.BytePositionInLine ?? 0));
    }

    private static string LastMember(string before)
    {
        var last = MemberId().Matches(before).LastOrDefault();
        return last is null ? "" : ReadingStrings.FormatNearMember(last.Groups[1].Value);
    }

    [GeneratedRegex("\"member_id\"\\s*:\\s*\"?(\\d+)")]
    private static partial Regex MemberId();
}
