namespace CrmTools.Core.Sending;

/// <summary>What the vendor gives to tell whether an additive write happened; see docs/architecture.md.</summary>
internal enum Tier
{
    /// <summary>Not an additive write.</summary>
    None,

    /// <summary>The vendor enforces a unique key of ours: sending again returns the first result.</summary>
    Keyed,

    /// <summary>Our mark can be read back later.</summary>
    Marked,

    /// <summary>Only the state can be read.</summary>
    StateOnly,

    /// <summary>Nothing tells.</summary>
    Nothing,
}
