using System.Text.Json.Nodes;
using CrmTools.Core.Connections;
using CrmTools.Core.Sending;
using CrmTools.Core.Tests.Support;
using CrmTools.Core.Vendors.Onex;

namespace CrmTools.Core.Tests.Vendors.Onex;

/// <summary>An ONex client whose server is a script.</summary>
internal sealed class OnexShop : IDisposable
{
    public static readonly OnexSettings Usual = new("point", IsPathForm: false, IsXml: false, IsGbk: false, CommaIds: false, HasMark: true);

    public OnexShop(string reply, OnexSettings? settings = null)
        : this(new Script(reply), settings)
    {
    }

    public OnexShop(Script script, OnexSettings? settings = null)
    {
        Script = script;
        Settings = settings ?? Usual;
        Operations = new OnexOperations(Settings);
        var key = new CrmSecret("OWzAjfxLBiaXWdoCYwr");
        var address = new Uri("http://shop.invalid/index.php/openapi/rpc/service/");
        var connection = new CrmConnection("shop", OnexVendor.Id) { Account = $"flag-{Guid.NewGuid():N}", BaseUri = address };
        var request = new ConnectRequest { Vendor = OnexVendor.Id, Name = "shop", MaximumRetryCount = 0 };
        Client = new VendorClient(new OnexProtocol(address, "test", key, Settings), request, connection, script, key);
    }

    public Script Script { get; }

    public OnexSettings Settings { get; }

    public OnexOperations Operations { get; }

    public VendorClient Client { get; }

    public KeptLog Log { get; } = new();

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The application parameters of the last request.</summary>
    public JsonObject Content => (JsonObject)JsonNode.Parse(Form(Script.Sent[^1])["content"])!;

    /// <summary>The method of the last request.</summary>
    public string Method => Form(Script.Sent[^1])["method"];

    /// <summary>The form of a request, decoded by the rules of forms and not by ours.</summary>
    public static Dictionary<string, string> Form(SentRequest request) => request.Text.Split('&')
        .Select(pair => pair.Split('=', 2))
        .ToDictionary(pair => System.Net.WebUtility.UrlDecode(pair[0]), pair => System.Net.WebUtility.UrlDecode(pair[1]));

    /// <summary>All rows of a reading ability.</summary>
    public static async Task<List<T>> RowsAsync<T>(IAsyncEnumerable<Page<T>> pages)
    {
        var rows = new List<T>();
        await foreach (var page in pages) rows.AddRange(page.Items);
        return rows;
    }

    public static Verdict Judge(string reply, Endpoint? endpoint = null, OnexSettings? settings = null, string contentType = "text/html") =>
        OnexEnvelope.Judge(
            new Call(endpoint ?? new OnexOperations(Usual).GetMember), new Reply(200, System.Text.Encoding.UTF8.GetBytes(reply), contentType), settings ?? Usual);

    public void Dispose() => Client.Dispose();
}
