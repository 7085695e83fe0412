namespace CrmTools.Core.Vendors.Chetonggui;

/// <summary>What <c>op_type</c> says.</summary>
internal enum ChetongguiOpType
{
    /// <summary>Adds; with a reminder: reminds; with an order: accepts.</summary>
    Add = 1,

    /// <summary>Deletes; with a reminder: ends it.</summary>
    Delete = 2,

    /// <summary>Changes.</summary>
    Change = 3,

    /// <summary>Queries.</summary>
    Query = 4,

    /// <summary>Confirms a return.</summary>
    ConfirmReturn = 99,
}
