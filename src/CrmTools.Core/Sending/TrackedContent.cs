using System.Net;
using System.Net.Http.Headers;

namespace CrmTools.Core.Sending;

/// <summary>
/// A body that remembers whether it was asked to write itself. Until then the headers are not complete on the wire, so the vendor cannot
/// have acted; exception types do not tell that. Every request carries one, GET included: without content, the handler itself would
/// send a request again when the server closes the connection without an answer.
/// </summary>
internal sealed class TrackedContent : HttpContent
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private volatile bool _started;

    public TrackedContent(ReadOnlyMemory<byte> bytes, string? mediaType = null)
    {
        _bytes = bytes;
        if (mediaType is not null) Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
    }

    /// <summary>True once the request had begun to leave.</summary>
    public bool Started => _started;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        _started = true;
        await stream.WriteAsync(_bytes, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _bytes.Length;
        return true;
    }
}
