using System.Text.Json.Nodes;
using CrmTools.Core.Connections;
using CrmTools.Core.Tests.Support;
using CrmTools.Core.Vendors.Chetonggui;

namespace CrmTools.Core.Tests.Vendors.Chetonggui;

/// <summary>A signed-in client whose server answers from a script. Its account is this test's alone, as remembered writes are shared by account.</summary>
internal sealed class Desk : IDisposable
{
    public const string Password = "canary-password-7Kq";
    public const string Sec = "canary-sec-9Zx";
    public const string SignedIn = """{"status":0,"msg":"登录成功","data":{"companyid":"20001","companyName":"演示"},"sec":"canary-sec-9Zx"}""";

    private static int _number;

    private readonly VendorClient _inner;

    public Desk(ChetongguiSettings? settings = null, params string[] answers)
    {
        Settings = settings ?? new ChetongguiSettings { HasBaseline = false };
        Server = new Script([SignedIn, .. answers]);
        Connection = new CrmConnection("shop", ChetongguiVendor.Id) { Account = $"138{Interlocked.Increment(ref _number):D8}", BaseUri = new Uri("https://b2b.example/api/") };
        var request = new ConnectRequest { Vendor = ChetongguiVendor.Id, Name = "shop", MaximumRetryCount = 0 };
        var (password, sec) = (new CrmSecret(Password), new CrmSecret(Sec));
        var protocol = new ChetongguiProtocol(Connection.BaseUri, Connection.Account, password, sec, Settings);
        _inner = new VendorClient(protocol, request, Connection, Server, password, sec);
        Client = new ChetongguiClient(_inner, new ChetongguiOperations(Settings), Settings);
    }

    public ChetongguiSettings Settings { get; }

    public Script Server { get; }

    public CrmConnection Connection { get; }

    public ChetongguiClient Client { get; }

    public KeptLog Log { get; } = new() { WantsDebug = true };

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<Desk> OpenAsync(params string[] answers) => await OpenAsync(null, answers);

    public static async Task<Desk> OpenAsync(ChetongguiSettings? settings, params string[] answers)
    {
        var desk = new Desk(settings, answers);
        await desk.Client.SignInAsync(desk.Log, Stop);
        return desk;
    }

    /// <summary>The body of a request, 0 being the sign-in.</summary>
    public JsonObject Body(int number) => JsonNode.Parse(Server.Sent[number].Body)!.AsObject();

    public Task<CrmResult> SendAsync(PreparedWrite<CrmResult> write) => write.SendAsync(Log, Stop);

    public static async Task<List<T>> AllAsync<T>(IAsyncEnumerable<Page<T>> pages)
    {
        var rows = new List<T>();
        await foreach (var page in pages) rows.AddRange(page.Items);
        return rows;
    }

    public void Dispose() => _inner.Dispose();
}
