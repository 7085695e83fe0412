namespace CrmTools.Core.Vendors.Fkw;

/// <summary>How a connection proves that the merchant agreed.</summary>
internal enum FkwGrantKind
{
    /// <summary>A code from the login page.</summary>
    Code,

    /// <summary>A refresh token from an earlier authorization.</summary>
    Refresh,

    /// <summary>A person logs in now.</summary>
    Login,

    /// <summary>Whatever the store holds.</summary>
    Kept,
}
