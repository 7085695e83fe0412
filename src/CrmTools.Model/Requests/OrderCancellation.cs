namespace CrmTools;

/// <summary>An order to be cancelled (Fkw order/cancel).</summary>
/// <param name="Id">The order's number.</param>
/// <param name="OperationKey">The caller's key of this write.</param>
public sealed record OrderCancellation(string? Id, string? OperationKey);
