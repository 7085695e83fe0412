namespace CrmTools.Core.Sending;

/// <summary>What sending the same request again does.</summary>
internal enum Repeat
{
    /// <summary>Nothing: it reads.</summary>
    Harmless,

    /// <summary>Writes the same value again.</summary>
    Replaces,

    /// <summary>Adds once more: points, money, an order.</summary>
    Adds,
}
