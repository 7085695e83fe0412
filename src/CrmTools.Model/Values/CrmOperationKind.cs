namespace CrmTools;

/// <summary>What a write in the journal does, whichever vendor it goes to.</summary>
public enum CrmOperationKind
{
    /// <summary>Something that none of the others names.</summary>
    Other = 0,

    /// <summary>Points given (a quantity above 0) or taken (below 0).</summary>
    Point = 1,

    /// <summary>Money taken from a member's account; the quantity is the amount.</summary>
    Payment = 2,

    /// <summary>An order placed; the quantity is its amount, negative for a refund.</summary>
    Order = 3,

    /// <summary>An order accepted, marked as paid, received, returned, completed or cancelled.</summary>
    OrderChange = 4,

    /// <summary>A shipment sent.</summary>
    Shipment = 5,

    /// <summary>A member created.</summary>
    Member = 6,

    /// <summary>A product created or offered; the quantity is how many, where the vendor is told.</summary>
    Product = 7,

    /// <summary>A record created or changed.</summary>
    Record = 8,
}
