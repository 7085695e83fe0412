namespace CrmTools;

/// <summary>An open connection's client. Thread-safe; any number of runspaces may share it.</summary>
public interface IVendorSession : IDisposable
{
    /// <summary>Who we are at the vendor: flag, app id, user name.</summary>
    string Account { get; }

    /// <summary>The address in use.</summary>
    Uri BaseUri { get; }

    /// <summary>Counts since the connection was opened.</summary>
    CallStats Stats { get; }

    /// <summary>When the token in use expires, null for a vendor without tokens or before the first call.</summary>
    DateTimeOffset? TokenExpiresAt { get; }

    /// <summary>When a person has to authorize anew, null for a vendor without such a time or before the first call.</summary>
    DateTimeOffset? AuthorizationExpiresAt => null;

    /// <summary>The ability, or null when this vendor does not have it.</summary>
    T? Find<T>()
        where T : class, IAbility;

    /// <summary>Signs in where the vendor has a sign-in, so that wrong credentials show at once.</summary>
    Task OpenAsync(ICallLog log, CancellationToken cancellation);

    /// <summary>One harmless authenticated call.</summary>
    Task ProbeAsync(ICallLog log, CancellationToken cancellation);

    /// <summary>This shop's writes.</summary>
    /// <exception cref="CrmException">With id <c>JournalError</c>.</exception>
    IOperationJournal Operations { get; }

    /// <summary>Finds out what became of a write of this shop, and applies it where it is proven absent; or takes a person's word.</summary>
    /// <returns>The write as it stands now.</returns>
    /// <exception cref="CrmException"><c>OutcomeUnknown</c> when the vendor's record does not tell; otherwise as the write itself.</exception>
    Task<CrmOperation> SettleAsync(CrmOperation operation, CrmOperationVerdict? verdict, ICallLog log, CancellationToken cancellation);

    /// <summary>Prepares any call of the vendor, signed and authenticated like the rest.</summary>
    PreparedWrite<object?> Invoke(RawCall call);
}
