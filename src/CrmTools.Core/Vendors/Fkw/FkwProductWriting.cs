using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmTools.Core.Checking;
using CrmTools.Core.Connections;
using CrmTools.Core.Journal;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>product/add (2.3). The answer names no id, so nothing tells whether a lost request arrived.</summary>
[Operation(typeof(ProductCreation), "product/add")]
internal sealed class FkwProductWriting(VendorClient client, FkwSettings settings) : IWrites<ProductCreation, CrmResult>
{
    /// <summary>Web servers commonly take about this much of an address.</summary>
    private const int SafeQuery = 7_000;

    /// <summary>More than this cannot even be written as an address here.</summary>
    private const int MostQuery = 60_000;

    private const string UsualLibrary = "1";

    private readonly Addition _add = client.Adds(new Addition(FkwOperations.AddProduct, FkwWrite.Id) { Effect = _ => new Effect(CrmOperationKind.Product) });

    public PreparedWrite<CrmResult> Prepare(ProductCreation request)
    {
        RefuseOthers(request);
        var name = Check.MaxLength(Check.Required(request.Name, "Name", "Give the product's name, at most 100 characters."), 100, "Name")!;
        var body = new JsonObject
        {
            ["name"] = name,
            ["lid"] = Check.Id(request.LibraryId ?? UsualLibrary, "LibraryId", "Give the library's id; Get-CrmProductLibrary lists them."),
        };
        if (Check.MaxLength(request.Introduction, 75, "Introduction") is { } introduction) body["introduction"] = introduction;
        if (request.ImageUri.Count > 0) body["img_url_list"] = Texts(request.ImageUri);
        if (request.MediaId.Count > 0) body["media_id_list"] = Texts(request.MediaId);
        if (request.CustomField.Count > 0) body["prop_list"] = FkwProperties.Write(request.CustomField);
        if (request.Description is { } description) body["desc"] = description;
        body["sku_list"] = FkwSkus.Write(request.Sku);
        if (request.GroupId.Count > 0) body["group_id_list"] = new JsonArray([.. request.GroupId.Select(Group)]);
        foreach (var (field, value) in request.Property) body[field] = JsonSerializer.SerializeToNode(value);

        var call = new Call(FkwOperations.AddProduct) { Body = body, Key = OperationKeys.Take(request.OperationKey), Subject = $"product {name}" };
        return new PreparedWrite<CrmResult>
        {
            Target = $"{client.Connection.Name}: product {name}",
            Action = $"Add product with {request.Sku.Count} sku",
            Warnings = [.. Warnings(request, call)],
            SendAsync = (log, stop) => client.WriteOnceAsync(_add, call, log, stop),
        };
    }

    private IEnumerable<string> Warnings(ProductCreation request, Call call)
    {
        if (request.ImageUri.Count > 0)
            yield return "ImageUri: the vendor has retired pictures by address (2023-06-30) and may ignore them. Upload them with Add-CrmMedia and give -MediaId.";
        if (settings.IsForm) yield break;
        var length = FkwProtocol.QueryLength(call);
        const string remedy = "Shorten -Description, or connect with -Setting @{ PostParameters = 'Form' } where the server takes forms.";
        if (length > MostQuery) throw CrmError.Invalid("Description", $"the product makes an address of {length} characters, and {MostQuery} is the most", remedy);
        if (length > SafeQuery) yield return $"The product makes an address of {length} characters, which many servers refuse. {remedy}";
    }

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)JsonValue.Create(text))]);

    private static JsonNode Group(string id, int index) =>
        JsonValue.Create(Check.Id(id, string.Create(CultureInfo.InvariantCulture, $"GroupId[{index}]"), "Give the group's id; Get-CrmProductGroup lists them."));

    private static void RefuseOthers(ProductCreation request)
    {
        const string sku = "Give it in -Sku.";
        Check.NotUsed(FkwVendor.Id, request.Stock, "Stock", sku);
        Check.NotUsed(FkwVendor.Id, request.Price, "Price", sku);
        const string leave = "Leave it out, or give it as a parameter of the product with -CustomField.";
        Check.NotUsed(FkwVendor.Id, request.OeId, "OeId", leave);
        Check.NotUsed(FkwVendor.Id, request.Quality, "Quality", leave);
        Check.NotUsed(FkwVendor.Id, request.GoodsName, "GoodsName", "Give -Name.");
        Check.NotUsed(FkwVendor.Id, request.GoodsId, "GoodsId", "The vendor gives the product its id; leave it out.");
        Check.NotUsed(FkwVendor.Id, request.Brand, "Brand", leave);
    }
}
