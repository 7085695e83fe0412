using CrmTools.Core.Reading;

namespace CrmTools.Core.Vendors.Onex;

/// <summary>The document's form of a member list.</summary>
internal sealed class OnexMemberListWire
{
    public Rows<OnexMemberWire>? Members { get; set; }

    /// <summary>members.get puts the one member under this name on some servers.</summary>
    public OnexMemberWire? Member { get; set; }
}
