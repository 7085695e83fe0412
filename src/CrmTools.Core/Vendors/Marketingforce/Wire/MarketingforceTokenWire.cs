namespace CrmTools.Core.Vendors.Marketingforce;

/// <summary>A token, whose it is, and for how many seconds.</summary>
internal sealed class MarketingforceTokenWire
{
    public string? CorpAccessToken { get; set; }

    public string? CorpId { get; set; }

    public long? ExpiresIn { get; set; }
}
