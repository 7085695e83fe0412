namespace CrmTools;

/// <summary>Which orders. What a vendor cannot use it refuses, rather than ignoring it.</summary>
/// <param name="Id">One order's number.</param>
/// <param name="MemberId">The buyer's member id.</param>
/// <param name="CreatedAfter">Placed at or after.</param>
/// <param name="ShopId">Only this shop's.</param>
public sealed record OrderQuery(string? Id = null, string? MemberId = null, DateTimeOffset? CreatedAfter = null, string? ShopId = null)
{
    /// <summary>CheTongGui: the company's id; null for the one that signed in.</summary>
    public string? CompanyId { get; init; }

    /// <summary>Fkw: only orders in one of these states; empty for all.</summary>
    public IReadOnlyList<string> Status { get; init; } = [];

    /// <summary>Fkw: placed at or before.</summary>
    public DateTimeOffset? CreatedBefore { get; init; }

    /// <summary>Fkw: changed at or after.</summary>
    public DateTimeOffset? ModifiedAfter { get; init; }

    /// <summary>Fkw: changed at or before.</summary>
    public DateTimeOffset? ModifiedBefore { get; init; }
}
