using CrmTools.Core.Connections;
using CrmTools.Core.Journal;
using CrmTools.Core.Vendors;
using CrmTools.Report;

namespace CrmTools.Core;

/// <summary>The core's one public type; the cmdlets create it by name through the private load context.</summary>
public sealed class CrmEngine : ICrmEngine
{
    /// <inheritdoc/>
    public IReadOnlyList<VendorInfo> Vendors { get; } = VendorCatalog.All.Select(vendor => vendor.Info).ToArray();

    /// <inheritdoc/>
    public IOperationJournal UsualJournal() => new OperationJournal(JournalDoor.Usual(), null, null);

    /// <inheritdoc/>
    public IOperationReport NewReport(ReportScope scope) => new OperationReport(scope);

    /// <inheritdoc/>
    public bool HasLocalJournal => JournalDoor.HasUsualFile;

    /// <inheritdoc/>
    public IVendorSession Open(ConnectRequest request, CrmConnection connection)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(connection);
        var vendor = VendorCatalog.All.FirstOrDefault(vendor => vendor.Info.Id.Equals(request.Vendor, StringComparison.OrdinalIgnoreCase))
            ?? throw CrmError.Invalid("Vendor", CommonStrings.FormatNotKnownVendor(request.Vendor), CommonStrings.FormatGiveOneVendor(string.Join(", ", Vendors.Select(vendor => vendor.Id))));
        var form = new ConnectForm(request, vendor.Info);
        form.RefuseUnknown();
        JournalDoor.Check(request);
        return vendor.Open(form, connection);
    }
}
