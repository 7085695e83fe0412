using System.Collections;
using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Net;
using CrmTools.Connections.Profiles;

namespace CrmTools.Connections.Vaults;

/// <summary>
/// PowerShell's vaults, through the public cmdlets of SecretManagement and nothing else. They are not thread-safe, so every call here is made
/// on the pipeline thread of a running cmdlet, in its runspace. What goes in is a SecureString: the one type that every vault takes.
/// </summary>
internal static class SecretManagement
{
    private const string Module = "Microsoft.PowerShell.SecretManagement";

    /// <summary>The registered vault of a name; the default vault where none is given.</summary>
    /// <exception cref="CrmException">With id VaultNotFound: SecretManagement is missing, or the vault is unknown.</exception>
    public static string Vault(string? name)
    {
        Collection<PSObject> vaults;
        try
        {
            vaults = Invoke("Get-SecretVault", name ?? "");
        }
        catch (RuntimeException error)
        {
            throw VaultErrors.Unusable(name ?? "", error);
        }

        var names = vaults.Select(vault => vault.Properties["Name"]?.Value as string ?? "").ToArray();
        if (name is null) return vaults.FirstOrDefault(IsDefault)?.Properties["Name"].Value as string ?? throw VaultErrors.NoDefault(names);
        return names.FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? throw VaultErrors.Unknown(name, names);
    }

    /// <summary>The secret as the vault has it: SecureString, PSCredential, Hashtable or String.</summary>
    /// <exception cref="CrmException">With id VaultNotFound or SecretNotFound.</exception>
    public static object Get(SecretReference secret) => Find(secret) ?? throw VaultErrors.Absent(secret);

    /// <summary>The secret as the vault has it, null where the vault works and has none of that name.</summary>
    public static object? Find(SecretReference secret)
    {
        Vault(secret.Vault);
        RuntimeException? failure = null;
        try
        {
            if (Invoke("Get-Secret", secret.Vault, ("Name", secret.Name), ("Vault", secret.Vault)).FirstOrDefault()?.BaseObject is { } value) return value;
        }
        catch (RuntimeException error)
        {
            failure = error;
        }

        // Some vaults say "not found" while they are locked, so a vault is asked whether it works before it is believed.
        if (failure is not null && !VaultErrors.SaysAbsent(failure)) throw VaultErrors.Unusable(secret.Vault, failure);
        return Works(secret.Vault) ? null : throw VaultErrors.Unusable(secret.Vault, failure);
    }

    /// <summary>Puts a secret in place of the one of its name.</summary>
    public static void Set(SecretReference secret, CrmSecret value)
    {
        Vault(secret.Vault);
        try
        {
            Invoke("Set-Secret", secret.Vault, ("Name", secret.Name), ("Vault", secret.Vault), ("SecureStringSecret", new NetworkCredential("", value.Reveal()).SecurePassword));
        }
        catch (RuntimeException error)
        {
            throw VaultErrors.Unusable(secret.Vault, error, value);
        }
    }

    /// <summary>Removes a secret; one that is gone already is no error.</summary>
    public static void Remove(SecretReference secret)
    {
        if (Find(secret) is null) return;
        try
        {
            Invoke("Remove-Secret", secret.Vault, ("Name", secret.Name), ("Vault", secret.Vault));
        }
        catch (RuntimeException error)
        {
            throw VaultErrors.Unusable(secret.Vault, error);
        }
    }

    /// <summary>What stands beside a secret in the open; nothing where the vault has no such place.</summary>
    public static IReadOnlyDictionary<string, object?> Metadata(SecretReference secret)
    {
        try
        {
            // -Name takes wildcards, and a vault may answer with more than was asked for.
            var found = Invoke("Get-SecretInfo", secret.Vault, ("Name", WildcardPattern.Escape(secret.Name)), ("Vault", secret.Vault))
                .FirstOrDefault(info => secret.Name.Equals(info.Properties["Name"]?.Value as string, StringComparison.OrdinalIgnoreCase));
            return Table(found?.Properties["Metadata"]?.Value);
        }
        catch (RuntimeException)
        {
            return Table(null);
        }
    }

    /// <summary>Puts something beside a secret; false where the vault has no place for it.</summary>
    public static bool SetMetadata(SecretReference secret, Hashtable metadata)
    {
        try
        {
            Invoke("Set-SecretInfo", secret.Vault, ("Name", secret.Name), ("Vault", secret.Vault), ("Metadata", metadata));
            return true;
        }
        catch (RuntimeException)
        {
            return false;
        }
    }

    private static bool Works(string vault)
    {
        try
        {
            return Invoke("Test-SecretVault", vault, ("Name", vault)).LastOrDefault()?.BaseObject is true;
        }
        catch (RuntimeException)
        {
            return false;
        }
    }

    private static bool IsDefault(PSObject vault) => vault.Properties["IsDefault"]?.Value is true;

    private static Dictionary<string, object?> Table(object? metadata)
    {
        var values = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry entry in (metadata is PSObject wrapped ? wrapped.BaseObject : metadata) switch
        {
            IDictionary table => table,

            // SecretManagement gives a read-only dictionary, which is not the old interface.
            IEnumerable<KeyValuePair<string, object>> pairs => new Hashtable(pairs.ToDictionary(pair => pair.Key, pair => pair.Value)),
            _ => new Hashtable(),
        }) values[entry.Key.ToString()!] = entry.Value is PSObject value ? value.BaseObject : entry.Value;
        return values;
    }

    private static Collection<PSObject> Invoke(string command, string vault, params (string Name, object Value)[] parameters)
    {
        // A shell of its own in this runspace: what the vault writes does not mix with what the cmdlet writes, and no script text holds a value.
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddCommand($"{Module}\\{command}").AddParameter("ErrorAction", ActionPreference.Stop);
        foreach (var (name, value) in parameters) shell.AddParameter(name, value);
        try
        {
            return shell.Invoke();
        }
        catch (CommandNotFoundException error) when (error.CommandName?.StartsWith(Module, StringComparison.OrdinalIgnoreCase) ?? false)
        {
            throw VaultErrors.Missing(vault);
        }
        catch (PipelineStoppedException)
        {
            // The user's Ctrl+C, and no fault of the vault.
            throw new OperationCanceledException();
        }
    }
}
