using System.Text;
using CrmTools.Core.Connections;
using CrmTools.Core.Journal;
using CrmTools.Core.Sending;
using CrmTools.Core.Tests.Support;
using CrmTools.Core.Vendors;
using CrmTools.Sandbox;
using Microsoft.Extensions.Time.Testing;

namespace CrmTools.Core.Tests.Fuzz;

/// <summary>Cases of a vendor by its whole session. The valid reply is what the sandbox answers.</summary>
/// <param name="vendor">The vendor's id.</param>
/// <param name="judge">What its protocol makes of a reply.</param>
internal sealed class SessionFuzz(string vendor, Func<Reply, Verdict> judge)
{
    public const string Json = "application/json; charset=utf-8";

    private static readonly DateTimeOffset Now = new(2026, 9, 1, 1, 0, 0, TimeSpan.Zero);
    private static readonly KeptLog Log = new();
    private static int _number;

    /// <summary>The time of the sandbox that the replies come from.</summary>
    public static DateTimeOffset ChinaNow => Now.ToOffset(TimeSpan.FromHours(8));

    /// <summary>A number that no other call has had.</summary>
    public static int Next() => Interlocked.Increment(ref _number);

    /// <summary>A form as Connect-CrmVendor gives it, for settings.</summary>
    public static ConnectForm Form(string vendor, Surroundings? around = null) => new(
        new ConnectRequest
        {
            Vendor = vendor, Name = "fuzz", MaximumRetryCount = 0, Sandbox = true, Settings = new Dictionary<string, object?> { ["SettleSeconds"] = 0 },
        },
        VendorCatalog.All.First(known => known.Info.Id == vendor).Info, around);

    public FuzzCase Reads<TQuery, T>(string name, TQuery query)
        where TQuery : class => Case(name, async (session, stop) =>
    {
        await foreach (var page in session.Find<IReads<TQuery, T>>()!.Read(query, new ReadOptions(First: 1, ThrottleLimit: 1), Log, stop)) Assert.NotNull(page.Items);
    });

    public FuzzCase Writes<TRequest>(string name, Func<int, TRequest> request)
        where TRequest : class => Case(name, async (session, stop) =>
    {
        var result = await session.Find<IWrites<TRequest, CrmResult>>()!.Prepare(request(Next())).SendAsync(Log, stop);
        Assert.True(result.Status is CrmResultStatus.Applied or CrmResultStatus.AlreadyApplied);
    });

    public FuzzCase Invokes(string operation, string body = "") => Case($"any call, {operation}", (session, stop) => session.Invoke(new RawCall(
        operation, null, body.Length == 0 ? new Dictionary<string, object?>() : new Dictionary<string, object?> { ["param"] = new Dictionary<string, object?> { ["op_type"] = body } },
        new Dictionary<string, object?>(), false)).SendAsync(Log, stop));

    /// <summary>A case whose valid reply is given, such as a failure.</summary>
    public FuzzCase Answers(string name, string reply, FuzzCase same) => new($"{vendor} {name}", reply, Json, judge, same.Open);

    private FuzzCase Case(string name, Func<IVendorSession, CancellationToken, Task> run) => new(
        $"{vendor} {name}", ValidReply(run), Json, judge, handler =>
        {
            var session = new Lazy<Task<IVendorSession>>(() => OpenAsync(handler));
            return async stop => await run(await session.Value, stop);
        });

    // Whatever it takes, the last answer is the one to the operation itself.
    private string ValidReply(Func<IVendorSession, CancellationToken, Task> run)
    {
        using var ear = new Ear(new SandboxHandler(new SandboxServer(new SandboxOptions { People = 160, Clock = new FakeTimeProvider(Now) }), vendor, new Uri("http://sandbox.invalid/fuzz/")));
        return Task.Run(async () =>
        {
            using var session = await OpenAsync(ear);
            await run(session, CancellationToken.None);
            return Encoding.UTF8.GetString(ear.Last);
        }).GetAwaiter().GetResult();
    }

    private async Task<IVendorSession> OpenAsync(HttpMessageHandler network)
    {
        var time = new FakeTimeProvider(Now);
        var accounts = new Dictionary<string, SharedAccount>();
        var around = new Surroundings
        {
            Time = time,
            Network = (_, _) => network,
            Journal = new MemoryJournal(time),
            Accounts = key => accounts.TryGetValue(key, out var known) ? known : accounts[key] = new SharedAccount(time),
        };
        var session = VendorCatalog.All.First(known => known.Info.Id == vendor).Open(Form(vendor, around), new CrmConnection("fuzz", vendor));
        if (vendor != "CheTongGui") await session.OpenAsync(Log, CancellationToken.None);
        return session;
    }

    private sealed class Ear(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        public byte[] Last { get; private set; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            Last = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            return response;
        }
    }
}
