namespace CrmTools;

/// <summary>State of an order's payment. The numbers are ONex's own (<c>pay_status</c>).</summary>
public enum CrmPaymentStatus
{
    /// <summary>Not paid.</summary>
    Unpaid = 0,

    /// <summary>Paid.</summary>
    Paid = 1,

    /// <summary>Being processed.</summary>
    Processing = 2,

    /// <summary>Partly paid.</summary>
    PartlyPaid = 3,

    /// <summary>Partly refunded.</summary>
    PartlyRefunded = 4,

    /// <summary>Refunded.</summary>
    Refunded = 5,
}
