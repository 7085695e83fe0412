namespace CrmTools.Core.Vendors.Marketingforce;

/// <summary>The answer to a creation.</summary>
internal sealed class MarketingforceCreatedWire
{
    public string? DataId { get; set; }
}
