using CrmTools.Core.Checking;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Chetonggui;

/// <summary>3. Putting a part on the shelf.</summary>
[Operation(typeof(ProductCreation), "OfferProduct")]
internal sealed class ChetongguiProducts(ChetongguiClient client) : IWrites<ProductCreation, CrmResult>
{
    private readonly Addition _offer = client.Inner.Adds(new Addition(client.Operations.OfferProduct, (call, _) => (string?)call.Body["info"]?["goods_ID"]));

    public PreparedWrite<CrmResult> Prepare(ProductCreation request)
    {
        var goods = Check.Required(request.GoodsId, "GoodsId", () => ChetongguiStrings.GivePartNumber);
        var oe = Check.Required(request.OeId, "OeId", () => ChetongguiStrings.GiveOeNumber);
        var name = Check.Required(request.GoodsName, "GoodsName", () => ChetongguiStrings.GivePartName);
        var price = ChetongguiCheck.NotNegative(request.Price, "Price", () => CommonStrings.GivePriceOfOne);
        var stock = ChetongguiCheck.NotNegative(request.Stock, "Stock", () => CommonStrings.GiveStock);
        Refuse(request.Name, "Name", () => ChetongguiStrings.GiveGoodsName);
        Refuse(request.LibraryId, "LibraryId", () => ChetongguiStrings.NoLibraries);
        Refuse(request.Introduction, "Introduction");
        Refuse(request.Description, "Description");
        Refuse(request.MediaId, "MediaId");
        Refuse(request.ImageUri, "ImageUri");
        Refuse(request.CustomField, "CustomField", () => ChetongguiStrings.GiveFurtherFields);
        Refuse(request.GroupId, "GroupId", () => ChetongguiStrings.NoGroups);
        Refuse(request.Sku, "Sku", () => ChetongguiStrings.GivePriceAndStock);

        var fields = new ChetongguiFields().Text("oeid", oe).Number("stock", stock).Number("price", price).Text("quality", request.Quality);
        fields.Body["info"] = new ChetongguiFields().Text("goods_name", name).Text("goods_ID", goods).Text("goods_brand", request.Brand).Body;
        fields.Others(request.Property);
        var call = new Call(client.Operations.OfferProduct) { Body = fields.Body, Subject = () => VendorStrings.FormatProduct(goods) };
        return client.Adds(_offer, call, request.OperationKey, VendorStrings.FormatProduct(goods), ChetongguiStrings.FormatOfferProduct(stock, name, $"{price:0.00}"));
    }

    private static void Refuse(string? value, string field, Func<string>? instead = null) =>
        Check.NotUsed(ChetongguiVendor.Id, value, field, instead ?? (() => ChetongguiStrings.KeepsNoSuchField));

    private static void Refuse<T>(IReadOnlyList<T> value, string field, Func<string>? instead = null) =>
        Check.NotUsed(ChetongguiVendor.Id, value.Count > 0 ? value : null, field, instead ?? (() => ChetongguiStrings.KeepsNoSuchField));
}
