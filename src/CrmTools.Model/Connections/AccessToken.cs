namespace CrmTools;

/// <summary>An access token as processes of one user pass it on to each other.</summary>
/// <param name="Value">The secret.</param>
/// <param name="ObtainedAt">When the vendor issued it.</param>
/// <param name="ExpiresAt">When the vendor stops accepting it.</param>
public sealed record AccessToken(CrmSecret Value, DateTimeOffset ObtainedAt, DateTimeOffset ExpiresAt)
{
    /// <summary>Who it speaks for, where only the sign-in tells.</summary>
    public string? Account { get; init; }

    /// <summary>When a person has to authorize anew, where there is such a time.</summary>
    public DateTimeOffset? AuthorizationExpiresAt { get; init; }
}
