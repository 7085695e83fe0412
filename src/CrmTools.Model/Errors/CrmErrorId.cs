namespace CrmTools;

/// <summary>The stable error ids of the module. A vendor's refusal has the id <c>Crm.&lt;Vendor&gt;.&lt;code&gt;</c> instead.</summary>
public static class CrmErrorId
{
    /// <summary>No open connection fits.</summary>
    public const string NotConnected = nameof(NotConnected);

    /// <summary>Several open connections fit and none was named.</summary>
    public const string AmbiguousConnection = nameof(AmbiguousConnection);

    /// <summary>The vendor has no such operation.</summary>
    public const string OperationNotSupported = nameof(OperationNotSupported);

    /// <summary>The vendor did not accept the credentials.</summary>
    public const string AuthenticationFailed = nameof(AuthenticationFailed);

    /// <summary>The vendor asks for fewer calls.</summary>
    public const string RateLimited = nameof(RateLimited);

    /// <summary>No answer in time; nothing can have happened.</summary>
    public const string Timeout = nameof(Timeout);

    /// <summary>No connection, or a broken one; nothing can have happened.</summary>
    public const string ConnectionFailed = nameof(ConnectionFailed);

    /// <summary>The vendor's answer cannot be understood.</summary>
    public const string ProtocolError = nameof(ProtocolError);

    /// <summary>Refused here, before anything was sent.</summary>
    public const string InvalidInput = nameof(InvalidInput);

    /// <summary>A write left and no proof of its end came back.</summary>
    public const string OutcomeUnknown = nameof(OutcomeUnknown);

    /// <summary>The journal of writes cannot be read or written.</summary>
    public const string JournalError = nameof(JournalError);

    /// <summary>The vault has no such secret, or none of a type that can be used.</summary>
    public const string SecretNotFound = nameof(SecretNotFound);

    /// <summary>There is no such vault, or it cannot be used: locked, broken, or SecretManagement is not installed.</summary>
    public const string VaultNotFound = nameof(VaultNotFound);

    /// <summary>The id of a vendor's refusal.</summary>
    public static string ForVendor(string vendor, string code) => $"Crm.{vendor}.{code}";
}
