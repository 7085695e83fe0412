namespace CrmTools.Core.Vendors.Onex;

/// <summary>What a write returns: the one of these that fits it.</summary>
internal sealed class OnexWrittenWire
{
    public string? MemberId { get; set; }

    public string? SelfCode { get; set; }

    public string? Tid { get; set; }

    public string? RegisterCrmMemberId { get; set; }

    public string? RefereeMemberId { get; set; }
}
