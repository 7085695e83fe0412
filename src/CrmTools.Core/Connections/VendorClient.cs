using System.Security.Cryptography;
using System.Text;
using CrmTools.Core.Journal;
using CrmTools.Core.Sending;
using CrmTools.Core.Tokens;

namespace CrmTools.Core.Connections;

/// <summary>What a vendor's abilities share: the exchange, the public connection, the clock.</summary>
internal sealed class VendorClient : IDisposable
{
    private readonly HttpMessageInvoker _http;
    private readonly SharedAccount _account;
    private readonly Protocol _protocol;
    private readonly ConnectRequest _request;
    private readonly Surroundings _around;
    private readonly Lazy<IJournal> _journal;
    private readonly Dictionary<(string Name, Tier Tier), Addition> _additions = [];
    private readonly TimeSpan _settle;
    private Lazy<OnceWriter> _once;

    public VendorClient(Protocol protocol, ConnectRequest request, CrmConnection connection, HttpMessageHandler handler, params CrmSecret[] secrets)
        : this(protocol, request, Surroundings.Usual, connection, handler, secrets)
    {
    }

    public VendorClient(Protocol protocol, ConnectForm form, CrmConnection connection, HttpMessageHandler handler, params CrmSecret[] secrets)
        : this(protocol, form.Request, form.Surroundings, connection, handler, secrets)
    {
    }

    private VendorClient(
        Protocol protocol, ConnectRequest request, Surroundings around, CrmConnection connection, HttpMessageHandler handler, CrmSecret[] secrets)
    {
        Connection = connection;
        _around = around;
        _http = new HttpMessageInvoker(handler);
        _account = around.Account($"{connection.Key}|{Digest(secrets)}");
        foreach (var secret in secrets) _account.Redactor.Add(secret.Reveal());
        if (request.ProxyCredential is { Password: { } proxy }) _account.Redactor.Add(proxy);
        if (request.TokenKeeper is { } keeper) _account.Token.Shared ??= new SharedTokens(keeper, _account.Redactor.Add, Time);
        (_protocol, _request) = (protocol, request);
        _settle = CommonSettings.Settle(request) ?? protocol.Settle;
        _journal = new Lazy<IJournal>(() => around.Journal ?? JournalDoor.For(request, Connection.Key), LazyThreadSafetyMode.PublicationOnly);
        (Exchange, _once) = Road(_account);
    }

    public Exchange Exchange { get; private set; }

    /// <summary>The journal that this connection's writes are remembered in; opened when it is first needed.</summary>
    public IJournal Journal => _journal.Value;

    public CrmConnection Connection { get; }

    /// <summary>The shop as the journal knows it.</summary>
    public JournalAccount Shop => new(Connection.Vendor, Connection.Account ?? "", Connection.BaseUri?.AbsoluteUri ?? "");

    /// <summary>Makes writes happen once.</summary>
    public OnceWriter Once => _once.Value;

    /// <summary>The declared operation that an entry of the journal stands for, or null.</summary>
    public Addition? FindAddition(JournalEntry entry) => _additions.GetValueOrDefault((entry.Key.Operation, entry.Tier));

    public CallStats Stats { get; } = new();

    public TimeProvider Time => _around.Time;

    public DateTimeOffset? TokenExpiresAt => _account.Token.Current?.ExpiresAt;

    public DateTimeOffset? AuthorizationExpiresAt => _account.Token.Current?.AuthorizationExpiresAt;

    /// <summary>Signs in where the vendor has a sign-in.</summary>
    public async Task OpenAsync(ICallLog log, CancellationToken cancellation)
    {
        await Exchange.OpenAsync(log, cancellation);
        if (_account.Token.Current?.Account is not { } account || account == Connection.Account) return;

        // Which shop it is shows only now. Its gate and its memory of writes are the same, whichever authorization opened it.
        Connection.Account = account;
        (Exchange, _once) = Road(_around.Account(Connection.Key));
    }

    /// <summary>Declares an additive operation, so that its writes can be settled later, by another process too.</summary>
    public Addition Adds(Addition addition) => _additions[(addition.Endpoint.Name, addition.Endpoint.Tier)] = addition;

    /// <summary>Sends an additive write under its key and gives the public result.</summary>
    public async Task<CrmResult> WriteOnceAsync(Addition addition, Call call, ICallLog log, CancellationToken cancellation)
    {
        try
        {
            var written = await _once.Value.WriteAsync(addition, call, log, cancellation);
            return Result(call, written.AlreadyApplied ? CrmResultStatus.AlreadyApplied : CrmResultStatus.Applied, written.Id, written.Attempts);
        }
        catch (CrmException error) when (error.ErrorId == CrmErrorId.OutcomeUnknown)
        {
            throw error.With(Result(call, CrmResultStatus.InDoubt, null, error.Attempts));
        }
    }

    /// <summary>Sends a write that may be repeated freely.</summary>
    public async Task<CrmResult> WriteAsync(Call call, Func<Call, Verdict.Accepted, string?> readId, ICallLog log, CancellationToken cancellation)
    {
        var accepted = await Exchange.SendAsync(call, log, cancellation);
        return Result(call, CrmResultStatus.Applied, readId(call, accepted), accepted.Attempts);
    }

    public void Dispose() => _http.Dispose();

    private (Exchange Exchange, Lazy<OnceWriter> Once) Road(SharedAccount account)
    {
        account.Gate.Limit(_request.RateLimit);

        // The emulator has the limits that its options say, and a trial should not wait for a real server's.
        if (!_request.Sandbox) account.Gate.LimitEach(_protocol.Quota);
        var timing = new ExchangeTiming(_request.Timeout, _request.MaximumRetryCount) { Time = _around.Time, Random = _around.Random };
        var exchange = new Exchange(_protocol, _http, account.Gate, _account.Token, _account.Redactor, Stats, timing);
        var shop = Shop;
        account.Gate.Share(JournalDoor.PaceFor(_request, shop));
        return (exchange, new Lazy<OnceWriter>(
            () => new OnceWriter(exchange, new OnceTerms(Journal, shop, _settle) { Connection = Connection.Name }, _account.Redactor, timing),
            LazyThreadSafetyMode.PublicationOnly));
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
