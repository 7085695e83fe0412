using System.Globalization;

namespace CrmTools.Core.Paging;

/// <summary>What makes a row of a list this one and no other at its vendor.</summary>
internal static class RowIdentity
{
    /// <summary>The identity, null for rows that have none, such as those of a log: two that look the same may both be true.</summary>
    public static string? Of(object? row) => row switch
    {
        CrmMember member => member.Id,
        CrmRecord record => record.Id,
        CrmProduct product => product.Id,
        CrmCustomer customer => customer.Id,

        // Two shops of one account may number their orders alike.
        CrmOrder { Id: { } id } order => order.ShopId is { } shop ? $"{id} {shop}" : id,
        _ => null,
    };

    /// <summary>What a row is told from others by, an entry of a log too, whose balance runs on; null for rows that have nothing.</summary>
    public static string? Looks(object? any) => Of(any) ?? any switch
    {
        CrmMember member => $"{member.UserName} {member.Name} {member.Mobile}",
        CrmCustomer customer => $"{customer.Name} {customer.Phone}",
        CrmPointEntry { BalanceAfter: { } balance } entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Time:O} {entry.Change} {balance} {entry.Description}"),
        CrmAccountEntry { Id: { } id } => id,
        CrmAccountEntry { BalanceAfter: { } balance } entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Time:O} {entry.Debit} {entry.Credit} {balance} {entry.SourceNo}"),
        IKnownRow row => row.Looks,
        CrmRelation relation => $"{relation.TargetEnterpriseId} {relation.RelationId}",
        CrmDiscount discount => $"{discount.RelationId} {discount.ProductId}",
        _ => null,
    };
}
