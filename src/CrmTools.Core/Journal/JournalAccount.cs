namespace CrmTools.Core.Journal;

/// <summary>Whose writes: the shop that a connection goes to, whatever the connection is called.</summary>
/// <param name="Vendor">The vendor's id.</param>
/// <param name="Account">Who we are there.</param>
/// <param name="Address">The address in use.</param>
internal sealed record JournalAccount(string Vendor, string Account, string Address);
