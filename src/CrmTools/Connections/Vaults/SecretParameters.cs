using System.Collections;
using System.Management.Automation;
using System.Net;
using System.Security;
using CrmTools.Connections.Profiles;

namespace CrmTools.Connections.Vaults;

/// <summary>A user's secret, whatever its type, as the connect parameters of a vendor.</summary>
internal static class SecretParameters
{
    /// <summary>The connect parameters that are secrets; all others may stand in a profile.</summary>
    public static readonly IReadOnlySet<string> Names =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "Secret", "Password", "PermanentCode", "RefreshToken", "AuthorizationCode" };

    /// <summary>Reads the secret, and from its metadata what is not secret.</summary>
    /// <exception cref="CrmException">With id VaultNotFound or SecretNotFound.</exception>
    public static Dictionary<string, object> Read(SecretReference reference, VendorInfo vendor)
    {
        var value = SecretManagement.Get(reference);
        var parameters = new Dictionary<string, object>();
        foreach (var (key, field) in SecretManagement.Metadata(reference))
        {
            if (Known(key, vendor) is { } name && !Names.Contains(name) && field?.ToString() is { Length: > 0 } text) parameters[name] = text;
        }

        switch (value)
        {
            case SecureString secure:
                parameters["Secret"] = Hidden(secure);
                break;
            case string text:
                parameters["Secret"] = new CrmSecret(text);
                break;
            case PSCredential credential:
                parameters[vendor.CredentialUser] = credential.UserName;
                parameters[vendor.CredentialPassword] = Hidden(credential.Password);
                break;
            case IDictionary table:
                foreach (DictionaryEntry entry in table) Take(entry, parameters, reference, vendor);
                break;
            default:
                throw VaultErrors.WrongType(
                    reference, VaultStrings.FormatIsA(value.GetType().Name), VaultStrings.StoreUsableType);
        }

        return parameters;
    }

    private static void Take(DictionaryEntry entry, Dictionary<string, object> parameters, SecretReference reference, VendorInfo vendor)
    {
        var key = entry.Key.ToString() ?? "";
        var value = entry.Value is PSObject wrapped ? wrapped.BaseObject : entry.Value;
        if (key.Equals("Credential", StringComparison.OrdinalIgnoreCase) && value is PSCredential credential)
        {
            parameters[vendor.CredentialUser] = credential.UserName;
            parameters[vendor.CredentialPassword] = Hidden(credential.Password);
            return;
        }

        var name = Known(key, vendor) ?? throw VaultErrors.WrongType(
            reference, VaultStrings.FormatKeyIsNoParameter(key, vendor.Id), VaultStrings.FormatKeysMayBe(string.Join(", ", vendor.Parameters.Where(IsKept))));
        parameters[name] = (value, Names.Contains(name)) switch
        {
            (SecureString secure, true) => Hidden(secure),
            (string text, true) => new CrmSecret(text),
            (SecureString secure, false) => new NetworkCredential("", secure).Password,
            (string text, false) => text,
            _ => throw VaultErrors.WrongType(reference, VaultStrings.FormatKeyHolds(key, value?.GetType().Name ?? "null"), VaultStrings.ValuesAreSecrets),
        };
    }

    private static bool IsKept(string parameter) => parameter is not ("AuthorizationCode" or "Interactive" or "InteractiveTimeoutSec");

    private static string? Known(string key, VendorInfo vendor) =>
        vendor.Parameters.FirstOrDefault(parameter => IsKept(parameter) && parameter.Equals(key, StringComparison.OrdinalIgnoreCase));

    private static CrmSecret Hidden(SecureString secure) => new(new NetworkCredential("", secure).Password);
}
