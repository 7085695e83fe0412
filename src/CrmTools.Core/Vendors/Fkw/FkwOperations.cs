using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>The operations as data, at the document's new addresses. Names are the paths, which is what users see.</summary>
internal static class FkwOperations
{
    /// <summary>1.2 code for token. The code is good once, so a repetition can do no harm.</summary>
    public static readonly Endpoint GetAccessToken = new("oauth/getAccessToken", HttpMethod.Post, "oauth/getAccessToken", Repeat.Replaces) { NeedsToken = false };

    /// <summary>1.3 refresh token for token.</summary>
    public static readonly Endpoint RefreshAccessToken = new("oauth/refreshAccessToken", HttpMethod.Post, "oauth/refreshAccessToken", Repeat.Replaces) { NeedsToken = false };

    public static readonly Endpoint ListProducts = Read("product/getList");

    public static readonly Endpoint UpdateStock = new("product/updateStock", HttpMethod.Post, "product/updateStock", Repeat.Replaces);

    /// <summary>Returns no id and takes no key of ours, so nothing tells whether it happened.</summary>
    public static readonly Endpoint AddProduct = Add("product/add", Tier.Nothing);

    public static readonly Endpoint ListLibraries = Read("product/getProductLibList");

    public static readonly Endpoint ListGroups = Read("product/getProductGroupList");

    public static readonly Endpoint GetOrder = Read("order/get");

    public static readonly Endpoint ListOrders = Read("order/getList");

    /// <summary>The order's status tells; what a second payment of a paid order does is not documented.</summary>
    public static readonly Endpoint PayOrder = Add("order/pay", Tier.StateOnly);

    public static readonly Endpoint ShipOrder = Add("order/ship", Tier.StateOnly);

    public static readonly Endpoint CompleteOrder = Add("order/complete", Tier.StateOnly);

    public static readonly Endpoint CancelOrder = Add("order/cancel", Tier.StateOnly);

    /// <summary>Each upload fills the media library once more.</summary>
    public static readonly Endpoint UploadMedia = Add("upload/uploadMedia", Tier.Nothing);

    public static readonly Endpoint UploadMediaByFile = Add("upload/uploadMediaByFile", Tier.Nothing);

    public static readonly Endpoint ListMembers = Read("member/getList");

    public static readonly Endpoint GetMember = Read("member/get");

    /// <summary>The account is unique, but a repetition is refused and not answered with the member: only the list of members tells.</summary>
    public static readonly Endpoint AddMember = Add("member/add", Tier.StateOnly);

    /// <summary>Only the member's balance tells.</summary>
    public static readonly Endpoint SetPoints = Add("member/setIgt", Tier.StateOnly);

    /// <summary>The common parameter <c>method</c>; the document gives some operations none.</summary>
    private static readonly Dictionary<string, string> Methods = new(StringComparer.OrdinalIgnoreCase)
    {
        [ListProducts.Path] = "getProductList",
        [UpdateStock.Path] = "updateStock",
        [AddProduct.Path] = "addProduct",
        [GetOrder.Path] = "getOrder",
        [ListOrders.Path] = "getOrderList",
        [ShipOrder.Path] = "shipOrder",
    };

    private static readonly Dictionary<string, Endpoint> ByPath = new[]
    {
        ListProducts, UpdateStock, AddProduct, ListLibraries, ListGroups, GetOrder, ListOrders, PayOrder, ShipOrder, CompleteOrder, CancelOrder,
        UploadMedia, UploadMediaByFile, ListMembers, GetMember, AddMember, SetPoints,
    }.ToDictionary(endpoint => endpoint.Path, StringComparer.OrdinalIgnoreCase);

    public static string? MethodOf(string path) => Methods.GetValueOrDefault(path);

    /// <summary>The documented operation at a path, or null.</summary>
    public static Endpoint? Find(string path) => ByPath.GetValueOrDefault(path);

    private static Endpoint Read(string path) => new(path, HttpMethod.Get, path, Repeat.Harmless);

    private static Endpoint Add(string path, Tier tier) => new(path, HttpMethod.Post, path, Repeat.Adds, tier);
}
