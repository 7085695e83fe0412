using CrmTools.Core.Sending;
using CrmTools.Core.Tests.Support;

namespace CrmTools.Core.Tests.Sending;

public sealed class TrackedContentTests
{
    [Fact]
    public async Task It_has_started_once_it_was_asked_to_write()
    {
        using var content = new TrackedContent("abc"u8.ToArray(), "text/plain; charset=utf-8");
        Assert.False(content.Started);

        Assert.Equal("abc", await content.ReadAsStringAsync(Road.Stop));

        Assert.True(content.Started);
        Assert.Equal(3, content.Headers.ContentLength);
        Assert.Equal("text/plain; charset=utf-8", content.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task It_has_started_even_when_the_stream_fails_at_once()
    {
        using var content = new TrackedContent("abc"u8.ToArray());
        var stream = new MemoryStream();
        await stream.DisposeAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => content.CopyToAsync(stream, Road.Stop));

        Assert.True(content.Started);
    }

    [Fact]
    public async Task An_empty_body_counts_too()
    {
        using var content = new TrackedContent(default);

        await content.CopyToAsync(Stream.Null, Road.Stop);

        Assert.True(content.Started);
        Assert.Equal(0, content.Headers.ContentLength);
    }

    [Fact]
    public void Asking_for_its_length_does_not_start_it()
    {
        using var content = new TrackedContent("abc"u8.ToArray());

        Assert.Equal(3, content.Headers.ContentLength);

        Assert.False(content.Started);
    }
}
