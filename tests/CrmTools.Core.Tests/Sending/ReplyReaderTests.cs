using CrmTools.Core.Sending;
using CrmTools.Core.Tests.Support;

namespace CrmTools.Core.Tests.Sending;

public sealed class ReplyReaderTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, 10)]
    [InlineData(9, 10)]
    [InlineData(10, 10)]
    [InlineData(100_000, 100_000)]
    public async Task An_answer_up_to_the_limit_is_read_whole(int size, int limit)
    {
        using var response = Response(size);

        var reply = await ReplyReader.ReadAsync(response, Now, Road.Stop, limit);

        Assert.Equal(size, reply.Body.Length);
        Assert.Equal(200, reply.Status);
    }

    [Theory]
    [InlineData(11, 10, true)]
    [InlineData(11, 10, false)]
    [InlineData(200_000, 100_000, false)]
    public async Task A_larger_one_is_refused_with_and_without_a_length(int size, int limit, bool declared)
    {
        using var response = Response(size, declared);

        var error = await Assert.ThrowsAsync<InvalidDataException>(() => ReplyReader.ReadAsync(response, Now, Road.Stop, limit));

        Assert.Contains($"{limit}", error.Message);
    }

    [Theory]
    [InlineData(1_000, false)]
    [InlineData(200_000, true)]
    public async Task A_large_answer_stands_in_an_array_that_can_be_given_back(int size, bool pooled)
    {
        using var response = Response(size);

        var reply = await ReplyReader.ReadAsync(response, Now, Road.Stop);

        Assert.Equal(pooled, reply.Pooled is not null);
        Assert.Equal(size, reply.Body.Length);
        if (pooled) Assert.True(reply.Body.Span.Overlaps(reply.Pooled));
    }

    [Fact]
    public async Task It_stops_reading_soon_after_the_limit()
    {
        var endless = new EndlessStream();
        using var response = new HttpResponseMessage { Content = new StreamContent(endless) };

        await Assert.ThrowsAsync<InvalidDataException>(() => ReplyReader.ReadAsync(response, Now, Road.Stop, 1000));

        Assert.InRange(endless.Served, 1000, 64 * 1024);
    }

    [Fact]
    public async Task A_too_large_answer_to_an_additive_write_leaves_it_in_doubt()
    {
        using var road = new Road(new Script(_ => new HttpResponseMessage { Content = new StreamContent(new EndlessStream()) }), retries: 0);

        var error = await Assert.ThrowsAsync<CrmException>(() => road.WriteAsync(PlainProtocol.Add, "k1"));

        Assert.Equal(CrmErrorId.OutcomeUnknown, error.ErrorId);
    }

    private static HttpResponseMessage Response(int size, bool declared = true)
    {
        var stream = new MemoryStream(new byte[size]);
        var content = new StreamContent(stream);
        if (declared) content.Headers.ContentLength = size;
        return new HttpResponseMessage { Content = content };
    }

    private sealed class EndlessStream : Stream
    {
        public long Served { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Served; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Served += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
