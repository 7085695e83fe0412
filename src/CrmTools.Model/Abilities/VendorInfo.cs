namespace CrmTools;

/// <summary>What the cmdlets may know of a vendor without opening it.</summary>
/// <param name="Id">The vendor's id, such as <c>ONex</c>.</param>
/// <param name="DisplayName">The product's name.</param>
/// <param name="Parameters">Names of the <c>Connect-CrmVendor</c> parameters that this vendor reads beside the common ones.</param>
/// <param name="FindSettings">Finds what <see cref="Settings"/> says; not asked before that, for it loads the vendor's classes.</param>
/// <param name="FindAbilities">Finds what <see cref="Abilities"/> says; not asked before that, for it loads the vendor's classes.</param>
public sealed record VendorInfo(
    string Id,
    string DisplayName,
    IReadOnlyList<string> Parameters,
    Func<IReadOnlyDictionary<string, Func<string>>> FindSettings,
    Func<IReadOnlyDictionary<Type, IReadOnlyList<string>>> FindAbilities)
{
    private readonly Lazy<IReadOnlyDictionary<string, Func<string>>> _settings = new(FindSettings);
    private readonly Lazy<IReadOnlyDictionary<Type, IReadOnlyList<string>>> _abilities = new(FindAbilities);

    /// <summary>The keys of <c>-Setting</c>, with what each is for, in the language of the thread that asks.</summary>
    public IReadOnlyDictionary<string, Func<string>> Settings => _settings.Value;

    /// <summary>The ability interfaces that the vendor's classes implement, each with the vendor's operations behind it.</summary>
    public IReadOnlyDictionary<Type, IReadOnlyList<string>> Abilities => _abilities.Value;

    /// <summary>The parameter that the user name of a <c>-Credential</c> is given as.</summary>
    public string CredentialUser { get; init; } = Parameters.Count > 0 ? Parameters[0] : "";

    /// <summary>The parameter that the password of a <c>-Credential</c> is given as.</summary>
    public string CredentialPassword { get; init; } = "Secret";
}
