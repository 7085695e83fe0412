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
        var buffer = new byte[Capacity(response.Content.Headers.ContentLength, maxBytes)];
        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        int length = 0, count;
        while ((count = await stream.ReadAsync(buffer.AsMemory(length), cancellation)) > 0)
        {
            length += count;
            if (length > maxBytes) throw new InvalidDataException(SendingStrings.FormatAnswerTooLarge(maxBytes));
            if (length == buffer.Length) Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, maxBytes + 1L));
        }

        return new Reply(
            (int)response.StatusCode,
            buffer.AsMemory(0, length),
            response.Content.Headers.ContentType?.ToString() ?? "",
            RetryAfter.Read(response.Headers, now));
    }

    // One byte more than the answer: room for the read that finds its end.
    private static int Capacity(long? length, int maxBytes) => (int)Math.Min((length ?? 16 * 1024) + 1, maxBytes + 1L);
}
