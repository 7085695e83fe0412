namespace CrmTools.Core.Vendors.Marketingforce;

/// <summary>What stands around every answer's data.</summary>
internal sealed class MarketingforceEnvelopeWire
{
    public long? ErrorCode { get; set; }

    public string? ErrorMessage { get; set; }

    public string? ErrorDescription { get; set; }

    public string? TraceId { get; set; }
}
