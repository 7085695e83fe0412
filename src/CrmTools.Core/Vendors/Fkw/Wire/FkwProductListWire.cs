using CrmTools.Core.Reading;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>A page of <c>product/getList</c>.</summary>
internal sealed class FkwProductListWire
{
    public Rows<FkwProductWire>? ProductList { get; set; }

    public long? Total { get; set; }
}
