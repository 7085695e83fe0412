namespace CrmTools.Core.Vendors.Unicrm;

/// <summary>An account of a member.</summary>
internal sealed class UnicrmAccountWire
{
    public string? AccountNo { get; set; }

    public string? Name { get; set; }

    public decimal? Balance { get; set; }

    public string? Comment { get; set; }
}
