namespace CrmTools;

/// <summary>An order to be marked as paid (Fkw order/pay).</summary>
/// <param name="Id">The order's number.</param>
/// <param name="OperationKey">The caller's key of this write.</param>
public sealed record OrderPaymentConfirmation(string? Id, string? OperationKey);
