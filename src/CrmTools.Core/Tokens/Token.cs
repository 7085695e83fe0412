namespace CrmTools.Core.Tokens;

/// <summary>A vendor's access token.</summary>
/// <param name="Value">The secret text.</param>
/// <param name="ExpiresAt">When the vendor stops accepting it.</param>
internal sealed record Token(string Value, DateTimeOffset ExpiresAt)
{
    /// <summary>Who it speaks for, where only the sign-in tells.</summary>
    public string? Account { get; init; }

    /// <summary>When it can no longer be renewed and a person has to authorize anew, where there is such a time.</summary>
    public DateTimeOffset? AuthorizationExpiresAt { get; init; }

    /// <summary>Never the token.</summary>
    public override string ToString() => $"*** (until {ExpiresAt:O})";
}
