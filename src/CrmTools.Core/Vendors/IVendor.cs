using CrmTools.Core.Connections;

namespace CrmTools.Core.Vendors;

/// <summary>One vendor: what is known of it without a connection, and how a connection is opened.</summary>
internal interface IVendor
{
    VendorInfo Info { get; }

    /// <summary>Checks the form and builds the session; sends nothing.</summary>
    IVendorSession Open(ConnectForm form, CrmConnection connection);
}
