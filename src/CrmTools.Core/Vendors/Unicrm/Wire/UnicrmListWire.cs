using CrmTools.Core.Reading;

namespace CrmTools.Core.Vendors.Unicrm;

/// <summary>A page of a list.</summary>
internal sealed class UnicrmListWire<T>
{
    public long? TotalCount { get; set; }

    public Rows<T>? Items { get; set; }
}
