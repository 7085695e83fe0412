using CrmTools.Core.Reading;

namespace CrmTools.Core.Vendors.Onex;

/// <summary>A page of orders; the document calls the list <c>member</c>, servers call it <c>orders</c>.</summary>
internal sealed class OnexOrderListWire
{
    public Rows<OnexOrderWire>? Orders { get; set; }

    public Rows<OnexOrderWire>? Member { get; set; }

    public long? TotalResult { get; set; }
}
