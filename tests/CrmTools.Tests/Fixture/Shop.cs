using System.Management.Automation;
using System.Net;
using System.Security;
using CrmTools.Sandbox.World;
using CrmTools.SandboxHost;

namespace CrmTools.Tests.Fixture;

/// <summary>
/// One shop's servers on a port of their own, with everything that reached them. Flag and keys are this shop's alone: tokens, limits and
/// remembered writes are shared over a process by account, and tests must not share them.
/// </summary>
internal sealed class Shop : IAsyncDisposable
{
    private const string SettleSeconds = "0.2";

    private static int _number;

    private readonly SandboxHost.SandboxHost _host;
    private readonly Population _population;

    private Shop(SandboxHost.SandboxHost host, Population population)
    {
        _host = host;
        _population = population;
    }

    public SandboxServer Server => _host.Server;

    public SandboxOptions Options => Server.Options;

    /// <summary>Every committed effect.</summary>
    public Ledger Ledger => Server.Ledger;

    /// <summary>Every request.</summary>
    public Traffic Traffic => Server.Traffic;

    public FaultPlan Faults => Server.Faults;

    public OnexDialect Onex => Options.Onex;

    public UnicrmDialect Unicrm => Options.Unicrm;

    public FkwDialect Fkw => Options.Fkw;

    public Uri FkwUri => _host.FkwUri;

    public Uri OnexUri => _host.OnexUri;

    public Uri UnicrmUri => _host.UnicrmUri;

    public ChetongguiDialect Chetonggui => Options.Chetonggui;

    public Uri ChetongguiUri => _host.ChetongguiUri;

    public MarketingforceDialect Marketingforce => Options.Marketingforce;

    public Uri MarketingforceUri => _host.MarketingforceUri;

    /// <summary>Starts the servers. Dialects, latency and quotas may be changed afterwards.</summary>
    /// <param name="spice">Stands at the end of every secret.</param>
    /// <param name="kept">How many requests are remembered.</param>
    public static async Task<Shop> StartAsync(int people = 1200, string spice = "", int kept = 10_000)
    {
        var number = Interlocked.Increment(ref _number);
        var options = new SandboxOptions
        {
            People = people,
            TrafficKept = kept,
            OnexFlag = $"flag{number}",
            OnexPrivateKey = $"canary-private-key-{number}-Kx7{spice}",
            UnicrmAppId = $"app{number}",
            FkwClientId = $"client{number}",
            FkwClientSecret = $"canary-client-secret-{number}-Wm3{spice}",
            FkwCode = $"canary-code-{number}-Jt5{spice}",
            UnicrmAppSecret = $"canary-app-secret-{number}-Qz9{spice}",
            ChetongguiUserName = $"137{number:D8}",
            ChetongguiPassword = $"canary-password-{number}-Wm3{spice}",
            ChetongguiSec = $"canary-sec-{number}-Ht5{spice}",
            MarketingforceCorpId = $"corp{number}",
            MarketingforceToken = $"canary-corp-token-{number}-Vb3{spice}",
            MarketingforceAppId = $"mfapp{number}",
            MarketingforceAppSecret = $"canary-mf-secret-{number}-Wd5{spice}",
            MarketingforcePermanentCode = $"canary-permanent-code-{number}-Jt8{spice}",
        };
        return new Shop(await SandboxHost.SandboxHost.StartAsync(new SandboxServer(options)), new Population(options.Seed, people));
    }

    /// <summary>A person of the seed world, 1-based.</summary>
    public Person Person(int index) => _population.At(index);

    /// <summary>Opens a connection to this shop's ONex in a session.</summary>
    public void OpenOnex(Session session, string name = "onex", string more = "") =>
        Open(session, $"Connect-CrmVendor ONex -Name {name} -BaseUri $uri -Flag {Options.OnexFlag} -Secret $secret {more}", OnexUri, Options.OnexPrivateKey);

    /// <summary>Opens a connection to this shop's UniCRM in a session.</summary>
    public void OpenUnicrm(Session session, string name = "unicrm", string more = "") =>
        Open(session, $"Connect-CrmVendor UniCrm -Name {name} -BaseUri $uri -AppId {Options.UnicrmAppId} -Secret $secret {more}", UnicrmUri, Options.UnicrmAppSecret);

    /// <summary>Opens a connection to this shop's CheTongGui in a session.</summary>
    public void OpenChetonggui(Session session, string name = "parts", string more = "") => Open(
        session.Set("user", new PSCredential(Options.ChetongguiUserName, Secure(Options.ChetongguiPassword))),
        $"Connect-CrmVendor CheTongGui -Name {name} -BaseUri $uri -Credential $user -Secret $secret {more}", ChetongguiUri, Options.ChetongguiSec);

    /// <summary>Opens a connection to this shop's Fkw in a session.</summary>
    public void OpenFkw(Session session, string name = "fkw", string more = "") => Open(
        session, $"Connect-CrmVendor Fkw -Name {name} -BaseUri $uri -ClientId {Options.FkwClientId} -Secret $secret -AuthorizationCode '{Options.FkwCode}' {more}",
        FkwUri, Options.FkwClientSecret);

    /// <summary>Opens a connection to this shop's Marketingforce with a given token.</summary>
    public void OpenMarketingforce(Session session, string name = "mf", string more = "") => Open(
        session, $"Connect-CrmVendor Marketingforce -Name {name} -BaseUri $uri -CorpId {Options.MarketingforceCorpId} -OpenUserId FSUID_00000002 -Secret $secret {more}",
        MarketingforceUri, Options.MarketingforceToken);

    /// <summary>Opens a connection to this shop's Marketingforce as an app that obtains tokens.</summary>
    public void OpenMarketingforceApp(Session session, string name = "mf", string more = "") => Open(
        session.Set("code", Secure(Options.MarketingforcePermanentCode)),
        $"Connect-CrmVendor Marketingforce -Name {name} -BaseUri $uri -AppId {Options.MarketingforceAppId} -PermanentCode $code -OpenUserId FSUID_00000002 -Secret $secret {more}",
        MarketingforceUri, Options.MarketingforceAppSecret);

    /// <summary>A new session connected to this shop's ONex.</summary>
    public Session OnexSession(string more = "")
    {
        var session = new Session();
        OpenOnex(session, more: more);
        return session;
    }

    /// <summary>A new session connected to this shop's UniCRM.</summary>
    public Session UnicrmSession(string more = "")
    {
        var session = new Session();
        OpenUnicrm(session, more: more);
        return session;
    }

    /// <summary>The requests of one operation, oldest first.</summary>
    public IReadOnlyList<TrafficEntry> Requests(string operation) => [.. Traffic.Recent().Where(entry => entry.Operation == operation)];

    /// <summary>Effects that add something; changes of a state and creations by key are not among them.</summary>
    public IReadOnlyList<LedgerEntry> Gifts() => Ledger.Where(entry => entry.Operation is "point.update" or "point.update_by_parent_code" or "memberpay" or "posorder.add");

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    /// <summary>A text as -Secret takes it.</summary>
    public static SecureString Secure(string text) => new NetworkCredential("", text).SecurePassword;

    private static void Open(Session session, string script, Uri uri, string secret) =>
        session.Set("uri", uri).Set("secret", Secure(secret)).Run($"$null = {Settling(script)}").Clean();

    // Nobody waits a minute in a test until a lost request can no longer be carried out.
    private static string Settling(string script)
    {
        const string setting = "-Setting @{";
        if (script.Contains("SettleSeconds", StringComparison.Ordinal)) return script;
        return script.Contains(setting, StringComparison.Ordinal)
            ? script.Replace(setting, $"{setting} SettleSeconds = {SettleSeconds};", StringComparison.Ordinal)
            : $"{script} {setting} SettleSeconds = {SettleSeconds} }}";
    }
}
