namespace CrmTools;

/// <summary>What the cmdlets may know of a vendor without opening it.</summary>
/// <param name="Id">The vendor's id, such as <c>ONex</c>.</param>
/// <param name="DisplayName">The product's name.</param>
/// <param name="Parameters">Names of the <c>Connect-CrmVendor</c> parameters that this vendor reads beside the common ones.</param>
/// <param name="Settings">The keys of <c>-Setting</c>, with what each is for, in the language of the thread that asks.</param>
/// <param name="Abilities">The ability interfaces that the vendor's classes implement, each with the vendor's operations behind it.</param>
public sealed record VendorInfo(
    string Id,
    string DisplayName,
    IReadOnlyList<string> Parameters,
    IReadOnlyDictionary<string, Func<string>> Settings,
    IReadOnlyDictionary<Type, IReadOnlyList<string>> Abilities)
{
    /// <summary>The parameter that the user name of a <c>-Credential</c> is given as.</summary>
    public string CredentialUser { get; init; } = Parameters.Count > 0 ? Parameters[0] : "";

    /// <summary>The parameter that the password of a <c>-Credential</c> is given as.</summary>
    public string CredentialPassword { get; init; } = "Secret";
}
