namespace CrmTools.Sandbox.Onex;

/// <summary>An order, fields as in taocrm.orders.search; the source of each is in taocrm.posorder.add.</summary>
internal sealed record OnexOrder
{
    public required string Tid { get; init; }

    public required string OrderBn { get; init; }

    public required long MemberId { get; init; }

    public required string ShopId { get; init; }

    public required string Status { get; init; }

    public int PayStatus { get; init; }

    public int ShipStatus { get; init; }

    public string Shipping { get; init; } = "";

    public string Payment { get; init; } = "";

    /// <summary>Pieces over all lines.</summary>
    public decimal ItemCount { get; init; }

    /// <summary>Number of lines.</summary>
    public int Skus { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? PaidAt { get; init; }

    public DateTimeOffset? DeliveredAt { get; init; }

    public string Consignee { get; init; } = "";

    public string Area { get; init; } = "";

    public string Address { get; init; } = "";

    public string Zip { get; init; } = "";

    public string Telephone { get; init; } = "";

    public string Mobile { get; init; } = "";

    public decimal ItemAmount { get; init; }

    public decimal TotalAmount { get; init; }

    public decimal Paid { get; init; }

    /// <summary>The buyer's message.</summary>
    public string CustomMark { get; init; } = "";

    /// <summary>The shop's remark.</summary>
    public string MarkText { get; init; } = "";
}
