using System.Text;
using CrmTools.Core.Connections;
using CrmTools.Core.Sending;
using CrmTools.Core.Tests.Support;
using CrmTools.Core.Vendors.Unicrm;

namespace CrmTools.Core.Tests.Vendors.Unicrm;

/// <summary>A UniCRM client whose server hands out a token and then answers one text.</summary>
internal sealed class UnicrmShop : IDisposable
{
    public static readonly UnicrmSettings Usual = new(IsXml: false, IdInPath: false);

    public static readonly Uri Address = new("http://shop.invalid/api/");

    public UnicrmShop(string reply, UnicrmSettings? settings = null, string mediaType = "application/json")
    {
        Settings = settings ?? Usual;
        Script = new Script((_, request, _) => Task.FromResult(request.Uri.AbsolutePath.EndsWith("/token", StringComparison.Ordinal)
            ? Script.Text(UnicrmSamples.TokenJson.Replace("2016-11-07", "2099-11-07"))
            : Script.Text(reply, mediaType: mediaType)));
        var secret = new CrmSecret("s3cret");
        var connection = new CrmConnection("shop", UnicrmVendor.Id) { Account = $"app-{Guid.NewGuid():N}", BaseUri = Address };
        var request = new ConnectRequest { Vendor = UnicrmVendor.Id, Name = "shop", MaximumRetryCount = 0 };
        Client = new VendorClient(new UnicrmProtocol(Address, "app 1", secret, Settings), request, connection, Script, secret);
        Reading = new UnicrmReading(Client);
    }

    public UnicrmSettings Settings { get; }

    public Script Script { get; }

    public VendorClient Client { get; }

    public UnicrmReading Reading { get; }

    public UnicrmPayments Payments => new(Client, new UnicrmAccounts(Client, Reading), Settings);

    public KeptLog Log { get; } = new();

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The requests after the sign-in.</summary>
    public IReadOnlyList<SentRequest> Sent => [.. Script.Sent.Where(request => !request.Uri.AbsolutePath.EndsWith("/token", StringComparison.Ordinal))];

    public static Verdict Judge(string reply, string contentType = "application/json; charset=utf-8", Endpoint? endpoint = null) =>
        UnicrmEnvelope.Judge(new Call(endpoint ?? UnicrmOperations.Members), new Reply(200, Encoding.UTF8.GetBytes(reply), contentType));

    public static string Payload(Verdict verdict) => Encoding.UTF8.GetString(Assert.IsType<Verdict.Accepted>(verdict).Payload.Span);

    public void Dispose() => Client.Dispose();
}
