using System.Collections;
using System.Globalization;
using CrmTools.Connections.Tokens;
using CrmTools.Connections.Vaults;

namespace CrmTools.Connections.Profiles;

/// <summary>
/// One registration on its way. New secrets go into the vault under new names, so that what was registered before keeps working until the
/// profile is replaced, which is one step; only then old entries are removed.
/// </summary>
internal sealed class Registering
{
    private readonly Profile? _old;
    private readonly Profile _profile;
    private readonly Dictionary<string, CrmSecret> _secrets = [];
    private readonly List<SecretReference> _written = [];

    /// <summary>Plans a registration; writes nothing.</summary>
    /// <param name="request">What is connected with.</param>
    /// <param name="given">The vendor's parameters that the user gave by name.</param>
    /// <param name="secret">The user's own secret in a vault.</param>
    /// <param name="vault">Where new secrets go; null for the default vault.</param>
    /// <param name="bringsGrant">True when the user brings a new consent of the merchant.</param>
    /// <exception cref="CrmException">The profile of that name cannot be read, or the vault is not there.</exception>
    public Registering(ConnectRequest request, Dictionary<string, object> given, SecretReference? secret, string? vault, bool bringsGrant)
    {
        _old = ProfileStore.Find(request.Name);
        foreach (var (name, value) in given)
        {
            // A grant is used up by the registration itself.
            if (value is CrmSecret hidden && name != "RefreshToken") _secrets[name] = hidden;
        }

        if (request.ProxyCredential is { } proxy) _secrets[RegisteredRequest.ProxyPassword] = new CrmSecret(proxy.Password);
        var texts = given.Where(parameter => parameter.Value is string && !SecretParameters.Names.Contains(parameter.Key))
            .ToDictionary(parameter => parameter.Key, parameter => (string)parameter.Value);
        var kept = bringsGrant ? null : Kept(request, texts);
        Redeems = kept is null && (bringsGrant || request.Parameters.ContainsKey("RefreshToken"));
        var home = _secrets.Count > 0 || Redeems ? SecretManagement.Vault(vault ?? secret?.Vault) : "";
        Authorization = kept ?? (Redeems ? Consent.New(home) : null);

        var id = Guid.NewGuid().ToString("N");
        _profile = new Profile
        {
            Id = id,
            Name = request.Name,
            Vendor = request.Vendor,
            BaseUri = request.BaseUri,
            Parameters = texts,
            Settings = request.Settings.ToDictionary(setting => setting.Key, setting => Convert.ToString(setting.Value, CultureInfo.InvariantCulture) ?? ""),
            TimeoutSec = request.Timeout.TotalSeconds,
            MaximumRetryCount = request.MaximumRetryCount,
            RateLimit = request.RateLimit,
            Proxy = request.Proxy,
            ProxyUser = request.ProxyCredential?.UserName,
            SkipCertificateCheck = request.SkipCertificateCheck,
            AllowUnencryptedAuthentication = request.AllowUnencryptedAuthentication,
            Sandbox = request.Sandbox,
            Secret = secret,
            Stored = _secrets.Keys.ToDictionary(name => name, name => new SecretReference(home, EntryNames.For(id, name))),
            Authorization = Authorization,
            RegisteredAt = DateTimeOffset.Now,
        };
    }

    /// <summary>The consent that the connection will use: the one of before, or a new one.</summary>
    public Consent? Authorization { get; }

    /// <summary>True when a grant has to be redeemed first.</summary>
    public bool Redeems { get; }

    /// <summary>Puts the secrets into the vault. On the pipeline thread.</summary>
    public void StoreSecrets()
    {
        foreach (var (name, entry) in _profile.Stored)
        {
            _written.Add(entry);
            SecretManagement.Set(entry, _secrets[name]);
            SecretManagement.SetMetadata(entry, new Hashtable { ["RegisteredAs"] = _profile.Name, ["Vendor"] = _profile.Vendor, ["Parameter"] = name });
        }

        if (Redeems) _written.Add(Authorization!.Token);
    }

    /// <summary>Replaces the profile and removes what only the old one used. On the pipeline thread.</summary>
    public Profile Commit(Action<string> warn)
    {
        ProfileStore.Save(_profile);
        _written.Clear();
        if (_old is not null)
        {
            Discard(_old.Owned.Except(_profile.Owned), warn);
            FileTokenKeeper.Forget(_old.Id);
        }

        if (_old?.Authorization is { } before && before != Authorization) VaultTokenStore.Forget(before);
        return _profile;
    }

    /// <summary>Removes what was written for nothing. On the pipeline thread.</summary>
    public void TakeBack(Action<string> warn)
    {
        Discard(_written, warn);
        if (Redeems) VaultTokenStore.Forget(Authorization!);
        _written.Clear();
    }

    // The app is the same, so its consent is still good; whether the platform is too, the vendor knows.
    private Consent? Kept(ConnectRequest request, Dictionary<string, string> texts) => _old is { Authorization: { } kept }
        && _old.Vendor == request.Vendor && _old.BaseUri == request.BaseUri && _old.Parameters.GetValueOrDefault("ClientId") == texts.GetValueOrDefault("ClientId")
            ? kept
            : null;

    private void Discard(IEnumerable<SecretReference> entries, Action<string> warn)
    {
        foreach (var entry in entries.ToArray())
        {
            try
            {
                if (!ProfileStore.IsUsedElsewhere(entry, _profile.Name)) SecretManagement.Remove(entry);
            }
            catch (CrmException error)
            {
                warn(ProfileStrings.FormatSecretNotRemoved(entry, error.Message));
            }
        }
    }
}
