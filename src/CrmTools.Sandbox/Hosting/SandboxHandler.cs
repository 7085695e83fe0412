using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CrmTools.Sandbox;

/// <summary>
/// The in-process host: an <see cref="HttpMessageHandler"/> that answers from a <see cref="SandboxServer"/> and opens no port. It behaves
/// as HttpClient's own handler does: it reads the request's content as a connection would, faults on the wire become the exceptions that a
/// caller of HttpClient sees, and a request without content is sent again when the server closes without an answer.
/// </summary>
/// <param name="server">The server; several handlers may share it. It is not disposed with the handler.</param>
/// <param name="vendor">One of <see cref="SandboxVendorIds"/>.</param>
/// <param name="baseAddress">The address that requests are relative to; null for <see cref="SandboxAddress.Of"/>.</param>
public sealed class SandboxHandler(SandboxServer server, string vendor, Uri? baseAddress = null) : HttpMessageHandler
{
    /// <summary>How often .NET's SocketsHttpHandler resends on its own.</summary>
    private const int Resends = 3;

    private readonly string _basePath = (baseAddress ?? SandboxAddress.Of(vendor)).AbsolutePath;

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        for (var resent = 0; ; resent++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var end = server.AcceptConnection(vendor);
            SandboxReply? reply = null;
            if (end == WireEnd.Normal)
            {
                reply = await server.HandleAsync(vendor, await ReadAsync(request, cancellationToken), cancellationToken);
                end = reply.End;
            }

            if (end is WireEnd.Normal or WireEnd.Truncated) return Respond(request, reply!);
            if (end == WireEnd.Fin && request.Content is null && resent < Resends) continue;
            throw end == WireEnd.Fin ? Closed() : Torn();
        }
    }

    private static HttpResponseMessage Respond(HttpRequestMessage request, SandboxReply reply)
    {
        HttpContent content = reply.End == WireEnd.Truncated
            ? new StreamContent(new TruncatedStream(reply.Body[..reply.BytesSent]))
            : new ReadOnlyMemoryContent(reply.Body);
        content.Headers.TryAddWithoutValidation("Content-Type", reply.ContentType);
        content.Headers.ContentLength = reply.Body.Length;
        var response = new HttpResponseMessage((HttpStatusCode)reply.Status)
        {
            RequestMessage = request,
            Content = content,
            Version = HttpVersion.Version11,
        };
        foreach (var (name, value) in reply.Headers) response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }

    private static HttpRequestException Closed()
    {
        var cause = new HttpIOException(HttpRequestError.ResponseEnded, "The response ended prematurely.");
        return new HttpRequestException(HttpRequestError.ResponseEnded, "An error occurred while sending the request.", cause);
    }

    private static HttpRequestException Torn()
    {
        var cause = new IOException(
            "Unable to read data from the transport connection: Connection reset by peer.",
            new SocketException((int)SocketError.ConnectionReset));
        return new HttpRequestException("An error occurred while sending the request.", cause);
    }

    private async Task<SandboxRequest> ReadAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in request.Headers.NonValidated) headers[name] = string.Join(", ", values);
        ReadOnlyMemory<byte> body = default;
        if (request.Content is { } content)
        {
            // CopyTo and not ReadAs…: only this is what a connection does, and a content may watch for it.
            using var buffer = new MemoryStream();
            await content.CopyToAsync(buffer, cancellationToken);
            body = buffer.ToArray();
            foreach (var (name, values) in content.Headers.NonValidated) headers[name] = string.Join(", ", values);
            headers["Content-Length"] = body.Length.ToString(CultureInfo.InvariantCulture);
        }

        var uri = request.RequestUri ?? throw new InvalidOperationException("The request has no address.");
        var query = uri.Query.Length > 0 ? uri.Query[1..] : "";
        return new SandboxRequest(request.Method.Method, SandboxAddress.Below(uri.AbsolutePath, _basePath), query, headers, body);
    }
}
