namespace CrmTools.Core.Sending;

/// <summary>What a write does, in numbers: kept when the call itself is forgotten, so that it can be accounted for.</summary>
/// <param name="Kind">Points, a payment, an order.</param>
/// <param name="Quantity">How much, as <see cref="CrmOperationKind"/> says; null where there is no such number.</param>
internal readonly record struct Effect(CrmOperationKind Kind, decimal? Quantity = null);
