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
        var name = Check.MaxLength(Check.Required(request.Name, "Name", () => FkwStrings.GiveNameOfProduct), 100, "Name")!;
        var body = new JsonObject
        {
            ["name"] = name,
            ["lid"] = Check.Id(request.LibraryId ?? UsualLibrary, "LibraryId", () => FkwStrings.GiveLibraryId),
        };
        if (Check.MaxLength(request.Introduction, 75, "Introduction") is { } introduction) body["introduction"] = introduction;
        if (request.ImageUri.Count > 0) body["img_url_list"] = Texts(request.ImageUri);
        if (request.MediaId.Count > 0) body["media_id_list"] = Texts(request.MediaId);
        if (request.CustomField.Count > 0) body["prop_list"] = FkwProperties.Write(request.CustomField);
        if (request.Description is { } description) body["desc"] = description;
        body["sku_list"] = FkwSkus.Write(request.Sku);
        if (request.GroupId.Count > 0) body["group_id_list"] = new JsonArray([.. request.GroupId.Select(Group)]);
        foreach (var (field, value) in request.Property) body[field] = JsonSerializer.SerializeToNode(value);

        var call = new Call(FkwOperations.AddProduct) { Body = body, Key = OperationKeys.Take(request.OperationKey), Subject = () => VendorStrings.FormatProduct(name) };
        return new PreparedWrite<CrmResult>
        {
            Target = FkwStrings.FormatTargetProduct(client.Connection.Name, name),
            Action = FkwStrings.FormatAddProduct(request.Sku.Count),
            Warnings = [.. Warnings(request, call)],
            SendAsync = (log, stop) => client.WriteOnceAsync(_add, call, log, stop),
        };
    }

    private IEnumerable<string> Warnings(ProductCreation request, Call call)
    {
        if (request.ImageUri.Count > 0)
            yield return FkwStrings.PicturesByAddressRetired;
        if (settings.IsForm) yield break;
        var length = FkwProtocol.QueryLength(call);
        if (length > MostQuery) throw CrmError.Invalid("Description", FkwStrings.FormatAddressTooLong(length, MostQuery), FkwStrings.ShortenDescription);
        if (length > SafeQuery) yield return FkwStrings.FormatAddressIsLong(length, FkwStrings.ShortenDescription);
    }

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)JsonValue.Create(text))]);

    private static JsonNode Group(string id, int index) =>
        JsonValue.Create(Check.Id(id, string.Create(CultureInfo.InvariantCulture, $"GroupId[{index}]"), () => FkwStrings.GiveGroupId));

    private static void RefuseOthers(ProductCreation request)
    {
        Check.NotUsed(FkwVendor.Id, request.Stock, "Stock", () => FkwStrings.GiveInSku);
        Check.NotUsed(FkwVendor.Id, request.Price, "Price", () => FkwStrings.GiveInSku);
        Check.NotUsed(FkwVendor.Id, request.OeId, "OeId", () => FkwStrings.LeaveOutOrProductParameter);
        Check.NotUsed(FkwVendor.Id, request.Quality, "Quality", () => FkwStrings.LeaveOutOrProductParameter);
        Check.NotUsed(FkwVendor.Id, request.GoodsName, "GoodsName", () => FkwStrings.GiveName);
        Check.NotUsed(FkwVendor.Id, request.GoodsId, "GoodsId", () => FkwStrings.VendorGivesId);
        Check.NotUsed(FkwVendor.Id, request.Brand, "Brand", () => FkwStrings.LeaveOutOrProductParameter);
    }
}
