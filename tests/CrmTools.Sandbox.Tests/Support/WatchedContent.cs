using System.Net;

namespace CrmTools.Sandbox.Tests;

/// <summary>A request body that knows whether anybody asked for it.</summary>
internal sealed class WatchedContent : HttpContent
{
    public bool WasRead { get; private set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        WasRead = true;
        return stream.WriteAsync("a=b"u8.ToArray(), 0, 3);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 3;
        return true;
    }
}
