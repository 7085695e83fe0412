namespace CrmTools;

/// <summary>State of an order's shipment. The numbers are ONex's own (<c>ship_status</c>).</summary>
public enum CrmShipmentStatus
{
    /// <summary>Not shipped.</summary>
    NotShipped = 0,

    /// <summary>Shipped.</summary>
    Shipped = 1,

    /// <summary>Partly shipped.</summary>
    PartlyShipped = 2,

    /// <summary>Partly returned.</summary>
    PartlyReturned = 3,

    /// <summary>Returned.</summary>
    Returned = 4,
}
