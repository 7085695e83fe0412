namespace CrmTools.Core.Journal;

/// <summary>Remembers additive writes by their key, so that none is sent twice.</summary>
internal interface IJournal
{
    /// <summary>Takes a key, before the first byte leaves.</summary>
    /// <param name="operation">The vendor's operation.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="payload">What will be sent; the same key with another payload is the caller's mistake.</param>
    ValueTask<Claim> ClaimAsync(string operation, string key, string payload, CancellationToken cancellation);

    /// <summary>Records how it ended; never cancelled, for the end has already happened.</summary>
    ValueTask SettleAsync(string operation, string key, OperationState state, string? result);
}
