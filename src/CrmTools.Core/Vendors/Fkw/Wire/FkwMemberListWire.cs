using CrmTools.Core.Reading;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>A page of <c>member/getList</c>.</summary>
internal sealed class FkwMemberListWire
{
    public Rows<FkwMemberWire>? MemberList { get; set; }

    public long? Total { get; set; }
}
