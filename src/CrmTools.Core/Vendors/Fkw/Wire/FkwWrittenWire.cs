namespace CrmTools.Core.Vendors.Fkw;

/// <summary>What a write may return beside its message.</summary>
internal sealed class FkwWrittenWire
{
    public string? Id { get; set; }

    public string? MediaId { get; set; }

    public string? MediaUrl { get; set; }
}
