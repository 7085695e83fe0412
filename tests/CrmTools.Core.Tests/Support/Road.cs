using CrmTools.Core.Journal;
using CrmTools.Core.Limits;
using CrmTools.Core.Sending;
using CrmTools.Core.Tokens;

namespace CrmTools.Core.Tests.Support;

/// <summary>An exchange with everything it needs, on a clock of the test's own.</summary>
internal sealed class Road : IDisposable
{
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(77);

    /// <summary>How long a lost request may still be carried out.</summary>
    public static readonly TimeSpan Settle = TimeSpan.FromSeconds(33);

    public static readonly JournalAccount Shop = new("Plain", "me", "https://plain.example/");

    private readonly HttpMessageInvoker _http;

    public Road(
        HttpMessageHandler handler, Protocol? protocol = null, int retries = 4, TimeProvider? time = null, Func<double>? random = null,
        TimeSpan? timeout = null, Redactor? redactor = null)
    {
        Time = new WatchedTime(Timeout);
        _http = new HttpMessageInvoker(handler);
        var clock = time ?? Time;
        Gate = new RateGate(clock);
        Tokens = new TokenDoor(clock);
        Exchange = new Exchange(
            protocol ?? new PlainProtocol(), _http, Gate, Tokens, redactor ?? new Redactor(), Stats,
            new ExchangeTiming(timeout ?? Timeout, retries) { Time = clock, Random = random ?? (() => 0.5) });
        Journal = new MemoryJournal(clock);
        Once = new OnceWriter(
            Exchange, new OnceTerms(Journal, Shop, Settle), redactor ?? new Redactor(),
            new ExchangeTiming(timeout ?? Timeout, retries) { Time = clock, Random = random ?? (() => 0.5) });
    }

    public WatchedTime Time { get; }

    public RateGate Gate { get; }

    public TokenDoor Tokens { get; }

    public MemoryJournal Journal { get; }

    public OnceWriter Once { get; }

    public CallStats Stats { get; } = new();

    public KeptLog Log { get; init; } = new();

    public Exchange Exchange { get; }

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public Task<Verdict.Accepted> SendAsync(Endpoint endpoint, CancellationToken? stop = null) =>
        Exchange.SendAsync(new Call(endpoint), Log, stop ?? Stop);

    public Task<Written> WriteAsync(Endpoint endpoint, string key, string payload = "1", CancellationToken? stop = null, Addition.LookUp? look = null) =>
        Once.WriteAsync(new Addition(endpoint, (_, _) => "id1") { Look = look }, new Call(endpoint) { Key = key, Body = { ["value"] = payload } }, Log, stop ?? Stop);

    /// <summary>What the journal remembers of the only write.</summary>
    public async Task<OperationState> StateAsync()
    {
        await foreach (var page in Journal.FindAsync(new JournalFilter(), Stop)) return Assert.Single(page).State;
        throw new InvalidOperationException("The journal is empty.");
    }

    /// <summary>Runs it, letting all waits pass at once.</summary>
    public async Task<T> RunAsync<T>(Task<T> task)
    {
        await Time.PassAsync(task);
        return await task;
    }

    public async Task<CrmException> FailAsync(Task task)
    {
        await Time.PassAsync(task);
        return await Assert.ThrowsAsync<CrmException>(() => task);
    }

    public void Dispose() => _http.Dispose();
}
