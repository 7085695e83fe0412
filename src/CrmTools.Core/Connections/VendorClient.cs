using System.Security.Cryptography;
using System.Text;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Connections;

/// <summary>What a vendor's abilities share: the exchange, the public connection, the clock.</summary>
internal sealed class VendorClient : IDisposable
{
    private readonly HttpMessageInvoker _http;
    private readonly SharedAccount _account;

    public VendorClient(Protocol protocol, ConnectRequest request, CrmConnection connection, HttpMessageHandler handler, params CrmSecret[] secrets)
    {
        Connection = connection;
        _http = new HttpMessageInvoker(handler);
        _account = SharedAccount.For($"{connection.Key}|{Digest(secrets)}");
        _account.Gate.Limit(request.RateLimit);

        // The emulator has the limits that its options say, and a trial should not wait for a real server's.
        if (!request.Sandbox) _account.Gate.LimitEach(protocol.Quota);
        Exchange = new Exchange(
            protocol, _http, _account.Gate, _account.Token, _account.Journal, new Redactor(secrets), Stats,
            new ExchangeTiming(request.Timeout, request.MaximumRetryCount));
    }

    public Exchange Exchange { get; }

    public CrmConnection Connection { get; }

    public CallStats Stats { get; } = new();

    public TimeProvider Time { get; } = TimeProvider.System;

    public DateTimeOffset? TokenExpiresAt => _account.Token.Current?.ExpiresAt;

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
