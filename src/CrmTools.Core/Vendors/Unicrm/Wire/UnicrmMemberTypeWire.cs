namespace CrmTools.Core.Vendors.Unicrm;

/// <summary>A member type.</summary>
internal sealed class UnicrmMemberTypeWire
{
    public string? No { get; set; }

    public string? Name { get; set; }
}
