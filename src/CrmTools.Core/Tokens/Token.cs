namespace CrmTools.Core.Tokens;

/// <summary>A vendor's access token.</summary>
/// <param name="Value">The secret text.</param>
/// <param name="ExpiresAt">When the vendor stops accepting it.</param>
internal sealed record Token(string Value, DateTimeOffset ExpiresAt)
{
    /// <summary>Whose token it is, where the sign-in says so.</summary>
    public string? Owner { get; init; }

    /// <summary>Never the token.</summary>
    public override string ToString() => $"*** (until {ExpiresAt:O})";
}
