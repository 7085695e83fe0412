namespace CrmTools;

/// <summary>What every object that came from a vendor carries: where it came from, and what has no common name.</summary>
public abstract class CrmObject
{
    private static readonly IReadOnlyDictionary<string, object?> NoExtra = new Dictionary<string, object?>();

    /// <summary>The vendor's id, such as <c>ONex</c>.</summary>
    public string Vendor => Connection?.Vendor ?? "";

    /// <summary>The connection that the object came from. Piped on, it leads back to the same shop.</summary>
    public CrmConnection? Connection { get; internal init; }

    /// <summary>Everything else the vendor sent, under the vendor's own field names.</summary>
    public IReadOnlyDictionary<string, object?> Extra { get; internal init; } = NoExtra;
}
