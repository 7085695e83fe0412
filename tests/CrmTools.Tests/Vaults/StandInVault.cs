using System.Collections;
using System.Collections.Concurrent;
using System.Collections.ObjectModel;
using System.Net;
using System.Security;

namespace CrmTools.Tests.Vaults;

/// <summary>One vault of the stand-in module, with the ways a vault can misbehave.</summary>
public sealed class StandInVault(string name)
{
    public string Name => name;

    public bool IsDefault { get; set; }

    /// <summary>Nothing can be read or written.</summary>
    public bool Locked { get; set; }

    /// <summary>While locked, it says that there is no such secret.</summary>
    public bool SaysAbsentWhenLocked { get; set; }

    /// <summary>Its error messages repeat what was to be stored.</summary>
    public bool RepeatsSecrets { get; set; }

    /// <summary>It gives a text back as text and not as a SecureString.</summary>
    public bool GivesText { get; set; }

    public bool HasMetadata { get; set; } = true;

    public ConcurrentDictionary<string, object> Secrets { get; } = new(StringComparer.OrdinalIgnoreCase);

    public ConcurrentDictionary<string, Hashtable> Metadata { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names of what the module itself stored.</summary>
    public IReadOnlyList<string> Own => [.. Secrets.Keys.Where(key => key.StartsWith("CrmTools-", StringComparison.Ordinal)).Order()];

    /// <summary>The refresh token that is kept, of the only authorization.</summary>
    public string RefreshToken => Text(Own.Single(key => key.EndsWith("-RefreshToken", StringComparison.Ordinal)));

    /// <summary>Puts a secret in place of the one before; what stood beside that is gone.</summary>
    public void Store(string key, object secret)
    {
        Secrets[key] = secret;
        Metadata.TryRemove(key, out _);
    }

    /// <summary>False when there was none.</summary>
    public bool Remove(string key) => Secrets.TryRemove(key, out _) | Metadata.TryRemove(key, out _);

    public string Text(string key) => Secrets[key] is SecureString secure ? new NetworkCredential("", secure).Password : (string)Secrets[key];

    /// <summary>Metadata as the real module gives it: a read-only dictionary.</summary>
    public ReadOnlyDictionary<string, object> ReadMetadata(string key) => new(
        Metadata.TryGetValue(key, out var table) ? table.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => entry.Value!) : []);
}
