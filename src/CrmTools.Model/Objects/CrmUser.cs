namespace CrmTools;

/// <summary>A registered user (CheTongGui 1).</summary>
public sealed class CrmUser : CrmObject
{
    /// <summary>The user name.</summary>
    public string? UserName { get; internal init; }

    /// <summary>The person's own name.</summary>
    public string? RealName { get; internal init; }

    /// <summary>How the registration ended.</summary>
    public CrmResultStatus Status { get; internal init; }

    /// <summary>The key under which the registration is known.</summary>
    public string OperationKey { get; internal init; } = "";
}
