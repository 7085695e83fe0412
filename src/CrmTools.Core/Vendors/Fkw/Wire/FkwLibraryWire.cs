namespace CrmTools.Core.Vendors.Fkw;

/// <summary>A product library.</summary>
internal sealed class FkwLibraryWire
{
    public string? LibId { get; set; }

    public string? Name { get; set; }
}
