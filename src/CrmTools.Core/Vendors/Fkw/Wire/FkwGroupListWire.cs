using CrmTools.Core.Reading;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>The answer of <c>product/getProductGroupList</c>.</summary>
internal sealed class FkwGroupListWire
{
    public Rows<FkwGroupWire>? GroupList { get; set; }
}
