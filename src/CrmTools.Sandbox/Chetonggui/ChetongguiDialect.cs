namespace CrmTools.Sandbox;

/// <summary>How the CheTongGui server behaves where running servers may differ. May be changed while it runs.</summary>
public sealed class ChetongguiDialect
{
    /// <summary>How lists are written. The document draws an object of objects without names.</summary>
    public ChetongguiListForm ListForm { get; set; }

    /// <summary>True for a server that refuses an order line's timestamp that it has; false where it answers with the same order.</summary>
    public bool RefusesRepeatedOrder { get; set; }

    /// <summary>Larger pages of lists are cut to this many rows; 0 for no limit but the document's.</summary>
    public int MaxPageSize { get; set; }

    /// <summary>True for a server that lists the newest customers first: a list that is written to moves while it is read.</summary>
    public bool NewestFirst { get; set; }

    /// <summary>The <c>sec</c> in replies; null for the right one, an empty text for none.</summary>
    public string? ReplySec { get; set; }
}
