namespace CrmTools;

/// <summary>A registered connection, as <c>Get-CrmConnection -Registered</c> lists it. Holds references to secrets, never a secret.</summary>
public sealed class CrmRegistration
{
    internal CrmRegistration(string name, string vendor)
    {
        Name = name;
        Vendor = vendor;
    }

    /// <summary>The name to connect with.</summary>
    public string Name { get; }

    /// <summary>The vendor's id.</summary>
    public string Vendor { get; }

    /// <summary>The vendor's address; null for the vendor's own, or the embedded sandbox.</summary>
    public Uri? BaseUri { get; internal init; }

    /// <summary>The vendor's own parameters that are no secrets, such as Flag or AppId.</summary>
    public IReadOnlyDictionary<string, string> Parameter { get; internal init; } = new Dictionary<string, string>();

    /// <summary>The vendor's dialect switches.</summary>
    public IReadOnlyDictionary<string, string> Setting { get; internal init; } = new Dictionary<string, string>();

    /// <summary>True for a sandbox.</summary>
    public bool IsSandbox { get; internal init; }

    /// <summary>The vault of the secrets; null where none is needed.</summary>
    public string? Vault { get; internal init; }

    /// <summary>The secret of the user's that is read at connect; null where the module stored the secrets itself.</summary>
    public string? SecretName { get; internal init; }

    /// <summary>True while a connection of this name is open in this session.</summary>
    public bool IsOpen { get; internal init; }

    /// <summary>When it was registered.</summary>
    public DateTimeOffset RegisteredAt { get; internal init; }

    /// <summary>The profile's file.</summary>
    public string Path { get; internal init; } = "";

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
