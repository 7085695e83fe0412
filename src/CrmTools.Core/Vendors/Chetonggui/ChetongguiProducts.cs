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
        var goods = Check.Required(request.GoodsId, "GoodsId", "Give the part's number.");
        var oe = Check.Required(request.OeId, "OeId", "Give the OE number of the part.");
        var name = Check.Required(request.GoodsName, "GoodsName", "Give the part's name.");
        var price = ChetongguiCheck.NotNegative(request.Price, "Price", "Give the price of one in yuan.");
        var stock = ChetongguiCheck.NotNegative(request.Stock, "Stock", "Give how many there are.");
        Refuse(request.Name, "Name", "Give -GoodsName.");
        Refuse(request.LibraryId, "LibraryId", "CheTongGui has no libraries; leave it out.");
        Refuse(request.Introduction, "Introduction");
        Refuse(request.Description, "Description");
        Refuse(request.MediaId, "MediaId");
        Refuse(request.ImageUri, "ImageUri");
        Refuse(request.CustomField, "CustomField", "Give further fields with -Property.");
        Refuse(request.GroupId, "GroupId", "CheTongGui has no groups; leave it out.");
        Refuse(request.Sku, "Sku", "Give -Price and -Stock.");

        var fields = new ChetongguiFields().Text("oeid", oe).Number("stock", stock).Number("price", price).Text("quality", request.Quality);
        fields.Body["info"] = new ChetongguiFields().Text("goods_name", name).Text("goods_ID", goods).Text("goods_brand", request.Brand).Body;
        fields.Others(request.Property);
        var call = new Call(client.Operations.OfferProduct) { Body = fields.Body, Subject = $"product {goods}" };
        return client.Adds(_offer, call, request.OperationKey, $"product {goods}", $"Offer {stock} of {name} at {price:0.00} yuan");
    }

    private static void Refuse(string? value, string field, Func<string>? instead = null) =>
        Check.NotUsed(ChetongguiVendor.Id, value, field, instead ?? (() => "CheTongGui does not keep it; leave it out."));

    private static void Refuse<T>(IReadOnlyList<T> value, string field, Func<string>? instead = null) =>
        Check.NotUsed(ChetongguiVendor.Id, value.Count > 0 ? value : null, field, instead ?? (() => "CheTongGui does not keep it; leave it out."));
}
