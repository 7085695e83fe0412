namespace CrmTools.Core.Vendors.Fkw;

/// <summary>The answer to a code or a refresh token (1.2.1).</summary>
internal sealed class FkwTokenWire
{
    public string? AccessToken { get; set; }

    /// <summary>Seconds.</summary>
    public long? ExpiresIn { get; set; }

    public string? RefreshToken { get; set; }

    /// <summary>Seconds.</summary>
    public long? ReExpiresIn { get; set; }

    public string? ShopId { get; set; }

    public string? ShopName { get; set; }

    public string? UserId { get; set; }

    public string? PlatformCode { get; set; }
}
