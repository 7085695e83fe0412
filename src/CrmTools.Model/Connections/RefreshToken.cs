namespace CrmTools;

/// <summary>What renews an access token.</summary>
/// <param name="Value">The secret.</param>
/// <param name="ExpiresAt">When the vendor stops accepting it and a person has to authorize anew; null where the vendor did not say.</param>
public sealed record RefreshToken(CrmSecret Value, DateTimeOffset? ExpiresAt);
