using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security;
using CrmTools.Connections.Profiles;
using CrmTools.Hosting;

namespace CrmTools.Connections.Vaults;

/// <summary>
/// Keeps an authorization's refresh token in a vault. Renewals run on workers, and a vault may be touched on a pipeline thread only: the work
/// goes to the desk of the cmdlet that asked for the renewal. Where that cmdlet has ended meanwhile (Ctrl+C) or its thread is busy further
/// down the pipeline, the token stays in its <see cref="PendingToken"/> file, and the next renewal or connect brings it into the vault.
/// Within a process the token door sees to it that one renewal runs at a time; between processes nothing does yet.
/// </summary>
internal sealed class VaultTokenStore : IRefreshTokenStore
{
    private const string Expiry = "ExpiresAt";

    /// <summary>How long a renewal waits for the pipeline thread. All callers of the shop wait with it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>What this process knows to be the newest, for a renewal that finds no pipeline thread.</summary>
    private static readonly ConcurrentDictionary<string, RefreshToken> Newest = new(StringComparer.Ordinal);

    private readonly Consent _authorization;
    private readonly PendingToken _pending;
    private volatile bool _anew;

    /// <summary>A store for an authorization.</summary>
    /// <param name="authorization">Which one, and where its token is.</param>
    /// <param name="secret">The connection's secret, which protects the token on its way.</param>
    /// <param name="anew">True when the user brings a new consent: what is kept is not used any more.</param>
    public VaultTokenStore(Consent authorization, CrmSecret secret, bool anew)
    {
        _authorization = authorization;
        _pending = new PendingToken(authorization.Id, secret);
        _anew = anew;

        // A new consent may be another shop's, so it shares no access token with the old one.
        Id = anew ? $"{authorization.Id}+{Guid.NewGuid():N}" : authorization.Id;
    }

    public string Id { get; }

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

        if (_pending.Read() is { } waiting)
        {
            Newest[_authorization.Id] = waiting;
            try
            {
                Settle(waiting);
                return null;
            }
            catch (CrmException error)
            {
                return Late(error.Message);
            }
        }

        if (Read() is { } kept) Newest[_authorization.Id] = kept;
        return null;
    }

    public async Task<RefreshToken?> LoadAsync(ICallLog log, CancellationToken cancellation)
    {
        if (_anew) return null;
        if (_pending.Read() is { } waiting)
        {
            await SettleAsync(waiting, log);
            return waiting;
        }

        try
        {
            return await OnPipelineAsync(log, Read);
        }
        catch (Exception error) when (error is PipelineGoneException or CrmException or OperationCanceledException && Newest.TryGetValue(_authorization.Id, out _))
        {
            log.Verbose($"The vault '{_authorization.Token.Vault}' was not asked for the refresh token: {error.Message}. The one that this process knows is used.");
            return Newest.GetValueOrDefault(_authorization.Id);
        }
    }

    public async Task SaveAsync(RefreshToken token, ICallLog log, CancellationToken cancellation)
    {
        Newest[_authorization.Id] = token;
        _anew = false;
        try
        {
            _pending.Write(token);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A folder that cannot be written, as in a container: then it is the vault or nothing, and a failure is the caller's.
            log.Verbose($"The new refresh token goes straight into the vault, for '{_pending.Path}' cannot be written: {error.Message}");
            await OnPipelineAsync(log, () => Settle(token));
            return;
        }

        await SettleAsync(token, log);
    }

    /// <summary>Removes what waits for the vault, with the authorization.</summary>
    public static void Forget(Consent authorization)
    {
        new PendingToken(authorization.Id, new CrmSecret("")).Delete();
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

    private RefreshToken? Read()
    {
        if (SecretManagement.Find(_authorization.Token) is not { } value) return null;
        var text = value switch
        {
            SecureString secure => new NetworkCredential("", secure).Password,
            string plain => plain,
            _ => throw VaultErrors.WrongType(_authorization.Token, $"it is a {value.GetType().Name}", "Remove it, and have the shop authorize the app again."),
        };
        var ends = SecretManagement.Metadata(_authorization.Token).GetValueOrDefault(Expiry) as string;
        return new RefreshToken(
            new CrmSecret(text), DateTimeOffset.TryParse(ends, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time) ? time : null);
    }

    private string Late(string why) =>
        $"The new refresh token could not be put into the vault '{_authorization.Token.Vault}' ({why.TrimEnd('.')}). It waits, encrypted, in '{_pending.Path}', and the next connection brings it there.";

    private static Task<T> OnPipelineAsync<T>(ICallLog log, Func<T> work) =>
        log is IPipelineThread thread ? thread.RunAsync(work, Patience) : throw new PipelineGoneException();
}
