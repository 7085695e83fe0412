using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security;
using System.Security.Cryptography;
using System.Text;
using CrmTools.Connections.Profiles;
using CrmTools.Connections.Tokens;
using CrmTools.Hosting;

namespace CrmTools.Connections.Vaults;

/// <summary>
/// Keeps an authorization's refresh token in a vault. Renewals run on workers, and a vault may be touched on a pipeline thread only: the work
/// goes to the desk of the cmdlet that asked for the renewal. Where that cmdlet has ended meanwhile (Ctrl+C) or its thread is busy further
/// down the pipeline, the token stays in its <see cref="PendingToken"/> file, and the next renewal or connect brings it into the vault.
/// One renewal runs at a time, over all processes: the token door holds this as its <see cref="ITokenKeeper"/> while it loads, renews and saves.
/// </summary>
internal sealed class VaultTokenStore : IRefreshTokenStore, ITokenKeeper
{
    private const string Expiry = "ExpiresAt";

    /// <summary>How long a renewal waits for the pipeline thread. All callers of the shop wait with it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>How often a vault is asked again that does not yet show what another process put there.</summary>
    private const int Looks = 10;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    /// <summary>What this process knows to be the newest, for a renewal that finds no pipeline thread.</summary>
    private static readonly ConcurrentDictionary<string, RefreshToken> Newest = new(StringComparer.Ordinal);

    private readonly Consent _authorization;
    private readonly PendingToken _pending;
    private readonly FileTokenKeeper _keeper;
    private volatile bool _anew;

    /// <summary>A store for an authorization.</summary>
    /// <param name="authorization">Which one, and where its token is.</param>
    /// <param name="secret">The connection's secret, which protects the token on its way.</param>
    /// <param name="anew">True when the user brings a new consent: what is kept is not used any more.</param>
    public VaultTokenStore(Consent authorization, CrmSecret secret, bool anew)
    {
        _authorization = authorization;
        _pending = new PendingToken(authorization.Id, secret);
        _keeper = new FileTokenKeeper(authorization.Id, secret);
        _anew = anew;

        // A new consent may be another shop's, so it shares no access token with the old one.
        Id = anew ? $"{authorization.Id}+{Guid.NewGuid():N}" : authorization.Id;
    }

    public string Id { get; }

    public DateTimeOffset? UnfinishedSince { get; private set; }

    /// <summary>Reads the token at connect, on the pipeline thread, so that a vault that does not work shows at once.</summary>
    /// <returns>What went wrong without harm, for a warning; null when nothing did.</returns>
    /// <exception cref="CrmException">With id VaultNotFound, SecretNotFound or InvalidInput.</exception>
    public string? Open()
    {
        if (_anew)
        {
            SecretManagement.Vault(_authorization.Token.Vault);
            return null;
        }

        var unguarded = Unguarded();

        // Who renews in this moment brings the waiting token into the vault itself, and may have a newer one.
        using var hold = _keeper.TryHold();
        if (hold is not null && _pending.Read() is { } waiting)
        {
            Newest[_authorization.Id] = waiting;
            try
            {
                Settle(waiting);
                return unguarded;
            }
            catch (CrmException error)
            {
                return Late(error.Message);
            }
        }

        if (Read() is { } kept) Newest[_authorization.Id] = kept;
        return unguarded;
    }

    public Task<IDisposable> HoldAsync(CancellationToken cancellation) => _keeper.HoldAsync(cancellation);

    public AccessToken? Load() => _anew ? null : _keeper.Load();

    public void Save(AccessToken token)
    {
        _keeper.Save(token, Newest.TryGetValue(_authorization.Id, out var refresh) ? Mark(refresh) : null);
        _keeper.End();
    }

    public void Refused()
    {
        // Where an earlier renewal was lost, that stays the reason until a person has signed in.
        if (UnfinishedSince is null) _keeper.End();
    }

    public async Task<RefreshToken?> LoadAsync(ICallLog log, CancellationToken cancellation)
    {
        if (_anew) return null;
        if (_pending.Read() is { } waiting)
        {
            Newest[_authorization.Id] = waiting;
            await SettleAsync(waiting, log);
            UnfinishedSince = _keeper.UnfinishedSince;
            _keeper.Begin();
            return waiting;
        }

        var mark = _keeper.RefreshMark;
        RefreshToken? kept;
        try
        {
            kept = await ReadAsync(mark, log);
            if (kept is not null) Newest[_authorization.Id] = kept;
        }
        catch (Exception error) when (error is PipelineGoneException or CrmException or OperationCanceledException
            && Newest.TryGetValue(_authorization.Id, out var known) && (mark is null || mark == Mark(known)))
        {
            log.Verbose(VaultStrings.FormatVaultNotAsked(_authorization.Token.Vault, error.Message));
            kept = Newest.GetValueOrDefault(_authorization.Id);
        }

        UnfinishedSince = _keeper.UnfinishedSince;
        _keeper.Begin();
        return kept;
    }

    public async Task SaveAsync(RefreshToken token, ICallLog log, CancellationToken cancellation)
    {
        Newest[_authorization.Id] = token;
        _anew = false;
        try
        {
            _pending.Write(token);
            _keeper.End();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A folder that cannot be written, as in a container: then it is the vault or nothing, and a failure is the caller's.
            log.Verbose(VaultStrings.FormatStraightIntoVault(_pending.Path, error.Message));
            await OnPipelineAsync(log, () => Settle(token));
            _keeper.End();
            return;
        }

        await SettleAsync(token, log);
    }

    /// <summary>Removes what waits for the vault, with the authorization.</summary>
    public static void Forget(Consent authorization)
    {
        new PendingToken(authorization.Id, new CrmSecret("")).Delete();
        FileTokenKeeper.Forget(authorization.Id);
        Newest.TryRemove(authorization.Id, out _);
    }

    private async Task SettleAsync(RefreshToken token, ICallLog log)
    {
        try
        {
            await OnPipelineAsync(log, () => Settle(token));
        }
        catch (Exception error) when (error is PipelineGoneException or CrmException or OperationCanceledException)
        {
            log.Warning(Late(error.Message));
        }
    }

    private bool Settle(RefreshToken token)
    {
        SecretManagement.Set(_authorization.Token, token.Value);
        var told = SecretManagement.SetMetadata(_authorization.Token, new Hashtable { [Expiry] = token.ExpiresAt?.ToString("O", CultureInfo.InvariantCulture) ?? "" });
        _pending.Delete();
        return told;
    }

    // A vault may show another process's change a moment late. What that process kept beside its access token tells which is the newest.
    private async Task<RefreshToken?> ReadAsync(string? mark, ICallLog log)
    {
        for (var look = 1; ; look++)
        {
            var kept = await OnPipelineAsync(log, Read);
            if (mark is null || look == Looks || (kept is not null && mark == Mark(kept))) return kept;
            await Task.Delay(BetweenLooks);
        }
    }

    private RefreshToken? Read()
    {
        if (SecretManagement.Find(_authorization.Token) is not { } value) return null;
        var text = value switch
        {
            SecureString secure => new NetworkCredential("", secure).Password,
            string plain => plain,
            _ => throw VaultErrors.WrongType(_authorization.Token, VaultStrings.FormatIsA(value.GetType().Name), VaultStrings.RemoveAndAuthorize),
        };
        var ends = SecretManagement.Metadata(_authorization.Token).GetValueOrDefault(Expiry) as string;
        return new RefreshToken(
            new CrmSecret(text), DateTimeOffset.TryParse(ends, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time) ? time : null);
    }

    private string? Unguarded() => _keeper.Works
        ? null
        : VaultStrings.FormatFileLocksMissing(ConfigurationFolder.Connections, ConfigurationFolder.Variable);

    private static string Mark(RefreshToken token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token.Value.Reveal())));

    private string Late(string why) =>
        VaultStrings.FormatTokenNotInVault(_authorization.Token.Vault, why.TrimEnd('.'), _pending.Path);

    private static Task<T> OnPipelineAsync<T>(ICallLog log, Func<T> work) =>
        log is IPipelineThread thread ? thread.RunAsync(work, Patience) : throw new PipelineGoneException();
}
