using CrmTools.Core.Sending;

namespace CrmTools.Simulation;

/// <summary>One row of a script's input: a write, by what its effect is known in the ledger, and what users were told about it.</summary>
internal sealed class PlannedWrite
{
    /// <summary>Its place in the input, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The user's operation key.</summary>
    public required string Key { get; init; }

    public required string Vendor { get; init; }

    /// <summary>What the vendor gives to find out whether it happened.</summary>
    public required Tier Tier { get; init; }

    /// <summary>Its effect as <see cref="Effects.IdOf"/> names it, worked out here without the product's help.</summary>
    public required string Effect { get; init; }

    /// <summary>Builds the product's write for a session, under a key.</summary>
    public required Func<IVendorSession, string, PreparedWrite<CrmResult>> Prepare { get; init; }

    /// <summary>The balance that it changes, as <see cref="Effects.BalanceOf"/> names it; null for none.</summary>
    public string? Balance { get; init; }

    public decimal Amount { get; init; }

    /// <summary>How often the vendor did it.</summary>
    public int Effects { get; set; }

    /// <summary>Processes that are at it now.</summary>
    public int AtIt { get; set; }

    public bool WasToldApplied { get; set; }

    /// <summary>What the user was told last.</summary>
    public Told? LastTold { get; set; }

    public override string ToString() => $"write {Number} ({Vendor}, tier {Tier}, key '{Key}', effect {Effect})";
}
