namespace CrmTools;

/// <summary>The door to the core behind its private load context.</summary>
public interface ICrmEngine
{
    /// <summary>The vendors, in the order they are listed to users.</summary>
    IReadOnlyList<VendorInfo> Vendors { get; }

    /// <summary>The journal of connections that name none: all shops' writes on this machine.</summary>
    /// <exception cref="CrmException">With id <c>JournalError</c>.</exception>
    IOperationJournal UsualJournal();

    /// <summary>Begins a report.</summary>
    IOperationReport NewReport(ReportScope scope);

    /// <summary>True when the usual journal is a file on this machine, and is there already.</summary>
    bool HasLocalJournal { get; }

    /// <summary>Checks the request and builds the client; sends nothing.</summary>
    /// <param name="request">What the user gave.</param>
    /// <param name="connection">The public object that the vendor's objects will carry.</param>
    /// <exception cref="CrmException">With id <c>InvalidInput</c>.</exception>
    IVendorSession Open(ConnectRequest request, CrmConnection connection);
}
