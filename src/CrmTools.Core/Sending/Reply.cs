namespace CrmTools.Core.Sending;

/// <summary>An answer, read whole.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">The body's bytes as they came.</param>
/// <param name="ContentType">The media type with its parameters, empty when absent.</param>
/// <param name="RetryAfter">How long the vendor asks to wait.</param>
internal sealed record Reply(int Status, ReadOnlyMemory<byte> Body, string ContentType = "", TimeSpan? RetryAfter = null)
{
    /// <summary>The pooled array that the body stands in; see <see cref="Verdict.Accepted.Release"/>. Null when it is nobody's but the reply's.</summary>
    public byte[]? Pooled { get; init; }
}
