using System.Text;
using System.Text.RegularExpressions;

namespace CrmTools.Simulation;

/// <summary>Makes a reader of ONex's point log take the first page for all: each page counts no rows but its own.</summary>
internal static partial class MutantPages
{
    public static async Task<HttpResponseMessage> OnlyAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.Content is not ReadOnlyMemoryContent content) return response;
        var text = Encoding.UTF8.GetString(await content.ReadAsByteArrayAsync(cancellation));
        if (!text.Contains("op_after_point", StringComparison.Ordinal)) return response;
        var rows = Row().Count(text);
        response.Content = new StringContent(Total().Replace(text, match => $"{match.Groups[1].Value}{rows}"), Encoding.UTF8, "application/json");
        return response;
    }

    [GeneratedRegex("\"op_after_point\"")]
    private static partial Regex Row();

    [GeneratedRegex("(\"total(?:Result|_result)\":\"?)[0-9]+")]
    private static partial Regex Total();
}
