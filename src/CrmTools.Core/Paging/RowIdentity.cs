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
}
