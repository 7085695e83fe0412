namespace CrmTools;

/// <summary>A user to be registered (CheTongGui 1).</summary>
public sealed record UserRegistration
{
    /// <summary>The user name: a mobile number.</summary>
    public string? UserName { get; init; }

    /// <summary>The password.</summary>
    public CrmSecret? Password { get; init; }

    /// <summary>Email address.</summary>
    public string? Email { get; init; }

    /// <summary>The person's own name.</summary>
    public string? RealName { get; init; }

    /// <summary>The name shown to others.</summary>
    public string? NickName { get; init; }

    /// <summary>Sex.</summary>
    public CrmSex? Sex { get; init; }

    /// <summary>Education, in words.</summary>
    public string? Education { get; init; }

    /// <summary>Date of birth.</summary>
    public DateTime? Birthday { get; init; }

    /// <summary>Further fields under the vendor's own names.</summary>
    public IReadOnlyDictionary<string, object?> Property { get; init; } = new Dictionary<string, object?>();

    /// <summary>The caller's key of this write.</summary>
    public string? OperationKey { get; init; }
}
