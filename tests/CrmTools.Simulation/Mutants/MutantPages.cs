using System.Net;
using System.Text.RegularExpressions;

namespace CrmTools.Simulation;

/// <summary>Makes every page of ONex's point log after the first look empty.</summary>
internal static partial class MutantPages
{
    public static async Task<bool> IsLaterPageAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        if (request.Content is not { } content) return false;
        using var buffer = new MemoryStream();
        await content.CopyToAsync(buffer, cancellation);
        var form = WebUtility.UrlDecode(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
        return form.Contains("pointlog.getlist", StringComparison.Ordinal) && LaterPage().IsMatch(form);
    }

    public static HttpResponseMessage Empty(HttpRequestMessage request) => new(HttpStatusCode.OK)
    {
        RequestMessage = request,
        Content = new StringContent("""{"response":{"logs":[],"totalResult":0}}""", System.Text.Encoding.UTF8, "application/json"),
    };

    [GeneratedRegex("\"page\":\"?([2-9]|1[0-9])")]
    private static partial Regex LaterPage();
}
