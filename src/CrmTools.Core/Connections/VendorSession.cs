using CrmTools.Core.Sending;

namespace CrmTools.Core.Connections;

/// <summary>An open connection: a client and the abilities that a vendor builds on it.</summary>
internal sealed class VendorSession(
    VendorClient client,
    IReadOnlyList<IAbility> abilities,
    Func<ICallLog, CancellationToken, Task> probe,
    Func<RawCall, PreparedWrite<object?>> invoke) : IVendorSession
{
    public string Account => client.Connection.Account ?? "";

    public Uri BaseUri => client.Connection.BaseUri!;

    public CallStats Stats => client.Stats;

    public DateTimeOffset? TokenExpiresAt => client.TokenExpiresAt;

    public DateTimeOffset? AuthorizationExpiresAt => client.AuthorizationExpiresAt;

    public T? Find<T>()
        where T : class, IAbility => abilities.OfType<T>().FirstOrDefault();

    public Task OpenAsync(ICallLog log, CancellationToken cancellation) => client.OpenAsync(log, cancellation);

    public Task ProbeAsync(ICallLog log, CancellationToken cancellation) => probe(log, cancellation);

    public PreparedWrite<object?> Invoke(RawCall call) => invoke(call);

    public void Dispose() => client.Dispose();
}
