using CrmTools.Core.Vendors.Chetonggui;
using CrmTools.Core.Vendors.Fkw;
using CrmTools.Core.Vendors.Marketingforce;
using CrmTools.Core.Vendors.Onex;
using CrmTools.Core.Vendors.Unicrm;

namespace CrmTools.Core.Vendors;

/// <summary>The vendors. A new one is a folder beside the others and a line here.</summary>
internal static class VendorCatalog
{
    public static IReadOnlyList<IVendor> All { get; } =
    [
        new OnexVendor(),
        new UnicrmVendor(),
        new ChetongguiVendor(),
        new FkwVendor(),
        new MarketingforceVendor(),
        .. VendorAddOns.Find(),
    ];
}
