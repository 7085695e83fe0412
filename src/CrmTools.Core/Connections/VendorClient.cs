using System.Security.Cryptography;
using System.Text;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Connections;

/// <summary>What a vendor's abilities share: the exchange, the public connection, the clock.</summary>
internal sealed class VendorClient : IDisposable
{
    private readonly HttpMessageInvoker _http;
    private readonly SharedAccount _account;
    private readonly Protocol _protocol;
    private readonly ConnectRequest _request;

    public VendorClient(Protocol protocol, ConnectRequest request, CrmConnection connection, HttpMessageHandler handler, params CrmSecret[] secrets)
    {
        Connection = connection;
        _http = new HttpMessageInvoker(handler);
        _account = SharedAccount.For($"{connection.Key}|{Digest(secrets)}");
        foreach (var secret in secrets) _account.Redactor.Add(secret.Reveal());
        (_protocol, _request) = (protocol, request);
        Exchange = Road(_account);
    }

    public Exchange Exchange { get; private set; }

    public CrmConnection Connection { get; }

    public CallStats Stats { get; } = new();

    public TimeProvider Time { get; } = TimeProvider.System;

    public DateTimeOffset? TokenExpiresAt => _account.Token.Current?.ExpiresAt;

    public DateTimeOffset? AuthorizationExpiresAt => _account.Token.Current?.AuthorizationExpiresAt;

    /// <summary>Signs in where the vendor has a sign-in.</summary>
    public async Task OpenAsync(ICallLog log, CancellationToken cancellation)
    {
        await Exchange.OpenAsync(log, cancellation);
        if (_account.Token.Current?.Account is not { } account || account == Connection.Account) return;

        // Which shop it is shows only now. Its gate and its memory of writes are the same, whichever authorization opened it.
        Connection.Account = account;
        Exchange = Road(SharedAccount.For(Connection.Key));
    }

    /// <summary>Sends an additive write under its key, or a fresh one, and gives the public result.</summary>
    public async Task<CrmResult> WriteOnceAsync(
        Call call, Func<Verdict.Accepted, string?> readId, ICallLog log, CancellationToken cancellation)
    {
        try
        {
            var written = await Exchange.WriteOnceAsync(call, readId, log, cancellation);
            return Result(call, written.AlreadyApplied ? CrmResultStatus.AlreadyApplied : CrmResultStatus.Applied, written.Id, written.Attempts);
        }
        catch (CrmException error) when (error.ErrorId == CrmErrorId.OutcomeUnknown)
        {
            throw error.With(Result(call, CrmResultStatus.InDoubt, null, error.Attempts));
        }
    }

    /// <summary>Sends a write that may be repeated freely.</summary>
    public async Task<CrmResult> WriteAsync(Call call, Func<Verdict.Accepted, string?> readId, ICallLog log, CancellationToken cancellation)
    {
        var accepted = await Exchange.SendAsync(call, log, cancellation);
        return Result(call, CrmResultStatus.Applied, readId(accepted), accepted.Attempts);
    }

    public void Dispose() => _http.Dispose();

    private Exchange Road(SharedAccount account)
    {
        account.Gate.Limit(_request.RateLimit);

        // The emulator has the limits that its options say, and a trial should not wait for a real server's.
        if (!_request.Sandbox) account.Gate.LimitEach(_protocol.Quota);
        return new Exchange(
            _protocol, _http, account.Gate, _account.Token, account.Journal, _account.Redactor, Stats,
            new ExchangeTiming(_request.Timeout, _request.MaximumRetryCount));
    }

    private CrmResult Result(Call call, CrmResultStatus status, string? id, int attempts) => new()
    {
        Connection = Connection,
        Operation = call.Endpoint.Name,
        OperationKey = call.Key ?? "",
        Status = status,
        Id = id,
        Attempts = attempts,
    };

    private static string Digest(CrmSecret[] secrets) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', secrets.Select(secret => secret.Reveal())))));
}
