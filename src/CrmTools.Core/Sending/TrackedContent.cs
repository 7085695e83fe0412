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
    private const int ChunkSize = 64 * 1024;

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly BodySource? _source;
    private volatile bool _started;

    public TrackedContent(ReadOnlyMemory<byte> bytes, string? mediaType = null)
    {
        _bytes = bytes;
        if (mediaType is not null) Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
    }

    private TrackedContent(BodySource source)
    {
        _source = source;
        Headers.ContentType = MediaTypeHeaderValue.Parse(source.MediaType);
    }

    /// <summary>A body that is read while it is sent.</summary>
    public static TrackedContent Streaming(BodySource source) => new(source);

    /// <summary>True once the request had begun to leave.</summary>
    public bool Started => _started;

    /// <summary>Told how many bytes of a streamed body have left.</summary>
    public Action<long>? Sent { get; set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        if (_source is null)
        {
            _started = true;
            await stream.WriteAsync(_bytes, cancellationToken);
            return;
        }

        // Opened before it counts as started: a file that is gone by now has sent nothing.
        await using var source = _source.Open();
        _started = true;
        var chunk = new byte[ChunkSize];
        long sent = 0;
        int count;
        while ((count = await source.ReadAsync(chunk, cancellationToken)) > 0)
        {
            await stream.WriteAsync(chunk.AsMemory(0, count), cancellationToken);
            Sent?.Invoke(sent += count);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _source?.Length ?? _bytes.Length;
        return true;
    }
}
