using CrmTools.Core.Journal;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Connections;

/// <summary>An open connection: a client and the abilities that a vendor builds on it.</summary>
/// <param name="client">The client.</param>
/// <param name="abilities">What the vendor can do.</param>
/// <param name="probe">One harmless authenticated call.</param>
/// <param name="invoke">Any call of the vendor.</param>
/// <param name="signIn">The sign-in of a vendor that has one without tokens; null for the token's.</param>
internal sealed class VendorSession(
    VendorClient client,
    IReadOnlyList<IAbility> abilities,
    Func<ICallLog, CancellationToken, Task> probe,
    Func<RawCall, PreparedWrite<object?>> invoke,
    Func<ICallLog, CancellationToken, Task>? signIn = null) : IVendorSession
{
    public string Account => client.Connection.Account ?? "";

    public Uri BaseUri => client.Connection.BaseUri!;

    public CallStats Stats => client.Stats;

    public DateTimeOffset? TokenExpiresAt => client.TokenExpiresAt;

    public DateTimeOffset? AuthorizationExpiresAt => client.AuthorizationExpiresAt;

    public T? Find<T>()
        where T : class, IAbility => abilities.OfType<T>().FirstOrDefault();

    public Task OpenAsync(ICallLog log, CancellationToken cancellation) =>
        signIn is null ? client.OpenAsync(log, cancellation) : signIn(log, cancellation);

    public Task ProbeAsync(ICallLog log, CancellationToken cancellation) => probe(log, cancellation);

    public IOperationJournal Operations => new OperationJournal(client.Journal, client.Shop, client.Connection);

    public Task<CrmOperation> SettleAsync(CrmOperation operation, CrmOperationVerdict? verdict, ICallLog log, CancellationToken cancellation) =>
        new Settling(client).SettleAsync(operation, verdict, log, cancellation);

    public PreparedWrite<object?> Invoke(RawCall call) => invoke(call);

    public void Dispose() => client.Dispose();
}
