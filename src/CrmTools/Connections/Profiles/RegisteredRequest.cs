using System.Net;
using System.Security;
using CrmTools.Connections.Tokens;
using CrmTools.Connections.Vaults;

namespace CrmTools.Connections.Profiles;

/// <summary>Makes of a profile what the core connects with; reads the secrets from their vaults. On the pipeline thread.</summary>
internal static class RegisteredRequest
{
    /// <summary>The entry of the proxy's password, which is no parameter of a vendor.</summary>
    public const string ProxyPassword = "ProxyPassword";

    /// <summary>The request, without a store for refresh tokens.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="vendor">Its vendor.</param>
    /// <param name="given">Parameters that the user gives anew, and that are not read.</param>
    /// <exception cref="CrmException">With id VaultNotFound or SecretNotFound.</exception>
    public static ConnectRequest From(Profile profile, VendorInfo vendor, IReadOnlyCollection<string> given)
    {
        var parameters = profile.Secret is { } secret ? SecretParameters.Read(secret, vendor) : [];
        foreach (var (name, value) in profile.Parameters) parameters[name] = value;
        foreach (var (name, entry) in profile.Stored)
        {
            if (name != ProxyPassword && !given.Contains(name)) parameters[name] = Read(entry);
        }

        return new ConnectRequest
        {
            Vendor = vendor.Id,
            Name = profile.Name,
            BaseUri = profile.BaseUri,
            Parameters = parameters,
            Settings = profile.Settings.ToDictionary(setting => setting.Key, setting => (object?)setting.Value, StringComparer.OrdinalIgnoreCase),
            Timeout = TimeSpan.FromSeconds(profile.TimeoutSec),
            MaximumRetryCount = profile.MaximumRetryCount,
            RateLimit = profile.RateLimit,
            Proxy = profile.Proxy,
            ProxyCredential = profile.Stored.TryGetValue(ProxyPassword, out var password) ? new NetworkCredential(profile.ProxyUser, Read(password).Reveal()) : null,
            SkipCertificateCheck = profile.SkipCertificateCheck,
            AllowUnencryptedAuthentication = profile.AllowUnencryptedAuthentication,
            Sandbox = profile.Sandbox,
        };
    }

    /// <summary>
    /// The request with what all processes that use the profile share: the store of its authorization, or else the access token that its secret
    /// obtains. A sandbox inside the process knows no token of another's.
    /// </summary>
    /// <param name="anew">True when the user brings a new consent.</param>
    /// <param name="warn">Takes what went wrong without harm.</param>
    public static ConnectRequest Shared(ConnectRequest request, Profile profile, bool anew, Action<string> warn)
    {
        if (profile.Authorization is not null) return WithStore(request, profile.Authorization, anew, warn);
        return request is { Sandbox: true, BaseUri: null } || request.Parameters.GetValueOrDefault("Secret") is not CrmSecret secret
            ? request
            : request with { TokenKeeper = new FileTokenKeeper(profile.Id, secret) };
    }

    /// <summary>The request with the store of its authorization, where it has one.</summary>
    /// <param name="anew">True when the user brings a new consent.</param>
    /// <param name="warn">Takes what went wrong without harm.</param>
    public static ConnectRequest WithStore(ConnectRequest request, Consent? authorization, bool anew, Action<string> warn)
    {
        if (authorization is null) return request;
        var store = new VaultTokenStore(authorization, request.Parameters.GetValueOrDefault("Secret") as CrmSecret ?? new CrmSecret(authorization.Id), anew);
        if (store.Open() is { } trouble) warn(trouble);
        return request with { RefreshTokens = store, TokenKeeper = store };
    }

    private static CrmSecret Read(SecretReference entry) => SecretManagement.Get(entry) switch
    {
        SecureString secure => new CrmSecret(new NetworkCredential("", secure).Password),
        string text => new CrmSecret(text),
        var other => throw VaultErrors.WrongType(entry, ProfileStrings.FormatNotTheStoredType(other.GetType().Name), ProfileStrings.RegisterAgain),
    };
}
