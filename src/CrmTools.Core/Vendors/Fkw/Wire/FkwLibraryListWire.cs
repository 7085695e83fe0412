using CrmTools.Core.Reading;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>The answer of <c>product/getProductLibList</c>.</summary>
internal sealed class FkwLibraryListWire
{
    public Rows<FkwLibraryWire>? LibList { get; set; }
}
