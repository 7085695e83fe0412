namespace CrmTools.Core.Vendors.Fkw;

/// <summary>A product group.</summary>
internal sealed class FkwGroupWire
{
    public string? GroupId { get; set; }

    public string? Name { get; set; }

    /// <summary>0 at the top.</summary>
    public string? ParentId { get; set; }
}
