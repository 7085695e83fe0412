using System.Net;
using System.Net.Http.Headers;

namespace CrmTools.Core.Tests.Fuzz;

/// <summary>A server that answers whatever it was given last.</summary>
internal sealed class SpoiledServer : HttpMessageHandler
{
    public byte[] Body { get; set; } = [];

    public string ContentType { get; set; } = "";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
        var path = request.RequestUri!.AbsolutePath;
        var isSignIn = path.EndsWith("/token", StringComparison.Ordinal) || path.Contains("/oauth/", StringComparison.Ordinal);
        var content = new ByteArrayContent(isSignIn ? Token(path) : Body);
        if (MediaTypeHeaderValue.TryParse(isSignIn ? "application/json" : ContentType, out var type)) content.Headers.ContentType = type;
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
    }

    private static byte[] Token(string path) => path.Contains("/oauth/", StringComparison.Ordinal)
        ? """{"access_token":"fuzz-token","expires_in":720000,"refresh_token":"fuzz-refresh","aid":"11039290"}"""u8.ToArray()
        : """{"success":true,"data":{"token":"fuzz-token","expires_in":"2099-01-01T00:00:00+08:00"}}"""u8.ToArray();
}
