namespace CrmTools;

/// <summary>How far a write in the journal has come.</summary>
public enum CrmOperationState
{
    /// <summary>On its way at this moment.</summary>
    Intended = 0,

    /// <summary>The vendor did it.</summary>
    Applied = 1,

    /// <summary>The vendor did not do it. Its key may be used again.</summary>
    Refused = 2,

    /// <summary>Nobody knows whether the vendor did it. <c>Resolve-CrmOperation</c> finds out.</summary>
    InDoubt = 3,
}
