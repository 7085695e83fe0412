namespace CrmTools;

/// <summary>Which account's statement.</summary>
/// <param name="CardNo">The member's card.</param>
/// <param name="AccountNo">The account's number.</param>
public sealed record AccountEntryQuery(string? CardNo, string? AccountNo);
