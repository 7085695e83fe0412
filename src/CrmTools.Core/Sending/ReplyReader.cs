namespace CrmTools.Core.Sending;

/// <summary>Reads an answer whole, but never more than a limit.</summary>
internal static class ReplyReader
{
    /// <summary>Largest answer that is read, in bytes.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    /// <exception cref="InvalidDataException">The answer is larger than <paramref name="maxBytes"/>.</exception>
    public static async Task<Reply> ReadAsync(
        HttpResponseMessage response, DateTimeOffset now, CancellationToken cancellation, int maxBytes = MaxBytes)
    {
        using var buffer = new MemoryStream(Capacity(response.Content.Headers.ContentLength, maxBytes));
        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        var chunk = new byte[16 * 1024];
        int count;
        while ((count = await stream.ReadAsync(chunk, cancellation)) > 0)
        {
            if (buffer.Length + count > maxBytes) throw new InvalidDataException($"The answer is larger than {maxBytes} bytes.");
            buffer.Write(chunk, 0, count);
        }

        return new Reply(
            (int)response.StatusCode,
            buffer.GetBuffer().AsMemory(0, (int)buffer.Length),
            response.Content.Headers.ContentType?.ToString() ?? "",
            RetryAfter.Read(response.Headers, now));
    }

    private static int Capacity(long? length, int maxBytes) => (int)Math.Min(length ?? 4096, maxBytes);
}
