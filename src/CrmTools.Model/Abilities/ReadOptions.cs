namespace CrmTools;

/// <summary>How a list is read.</summary>
/// <param name="Skip">Rows to leave out at the start.</param>
/// <param name="First">Rows wanted, null for all.</param>
/// <param name="PageSize">Rows a request, null for the vendor's best.</param>
/// <param name="ThrottleLimit">Requests in flight at most.</param>
public sealed record ReadOptions(long Skip = 0, long? First = null, int? PageSize = null, int ThrottleLimit = 8);
