using CrmTools.Core.Reading;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>A page of <c>order/getList</c>; its table and its sample name the list differently.</summary>
internal sealed class FkwOrderListWire
{
    public Rows<FkwOrderWire>? OrderList { get; set; }

    public Rows<FkwOrderWire>? Orders { get; set; }

    public long? Total { get; set; }
}
