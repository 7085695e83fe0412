namespace CrmTools.Core.Vendors.Unicrm;

/// <summary>What stands around every answer's data.</summary>
internal sealed class UnicrmEnvelopeWire
{
    public bool? Success { get; set; }

    public string? ErrorCode { get; set; }

    public string? ErrorReason { get; set; }
}
