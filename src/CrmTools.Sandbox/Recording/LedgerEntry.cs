namespace CrmTools.Sandbox;

/// <summary>One committed effect.</summary>
/// <param name="Sequence">1-based, without gaps, in the order of commits over all vendors.</param>
/// <param name="Time">When it was committed, by the sandbox's clock.</param>
/// <param name="Vendor">One of <see cref="SandboxVendorIds"/>.</param>
/// <param name="Operation">The operation that did it, such as <c>point.update</c> or <c>memberpay</c>.</param>
/// <param name="Subject">Whom it befell: ONex member_id, UniCRM card number; Fkw member id, order, sku, product or medium; Marketingforce record id.</param>
/// <param name="Amount">Signed change of the balance; an order's amount; 0 where the effect is no amount.</param>
/// <param name="Mark">What the caller sent to know it again: point_desc, order_bn, from_no, a record's name; null where there is none.</param>
/// <param name="Shop">ONex shop_id, UniCRM account number or Marketingforce object; null where there is none.</param>
/// <param name="BalanceAfter">The balance after the change; null where there is none.</param>
public sealed record LedgerEntry(
    long Sequence,
    DateTimeOffset Time,
    string Vendor,
    string Operation,
    string Subject,
    decimal Amount,
    string? Mark,
    string? Shop,
    decimal? BalanceAfter);
