namespace CrmTools;

/// <summary>PowerShell's error categories that CrmTools uses. Names and numbers are those of <c>ErrorCategory</c>.</summary>
public enum CrmErrorCategory
{
    /// <summary>Nothing better fits.</summary>
    NotSpecified = 0,

    /// <summary>A connection failed or closed.</summary>
    ConnectionError = 27,

    /// <summary>An argument cannot be used.</summary>
    InvalidArgument = 5,

    /// <summary>Data is in a form that cannot be read.</summary>
    InvalidData = 6,

    /// <summary>The operation does not fit the state of things.</summary>
    InvalidOperation = 7,

    /// <summary>Something does not exist.</summary>
    ObjectNotFound = 13,

    /// <summary>Nothing came back in time.</summary>
    OperationTimeout = 15,

    /// <summary>Not allowed.</summary>
    PermissionDenied = 18,

    /// <summary>Something exists but cannot be used now.</summary>
    ResourceUnavailable = 21,

    /// <summary>This vendor cannot do it.</summary>
    NotImplemented = 11,

    /// <summary>The vendor does not accept who we say we are.</summary>
    AuthenticationError = 28,

    /// <summary>A limit or a balance does not allow it.</summary>
    LimitsExceeded = 29,

    /// <summary>The vendor broke its own protocol.</summary>
    ProtocolError = 26,
}
