using CrmTools.Core.Journal;
using CrmTools.Core.Limits;
using CrmTools.Core.Sending;
using CrmTools.Core.Tokens;

namespace CrmTools.Core.Tests.Support;

/// <summary>An exchange with everything it needs, on a clock of the test's own.</summary>
internal sealed class Road : IDisposable
{
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(77);

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
            protocol ?? new PlainProtocol(), _http, Gate, Tokens, Journal, redactor ?? new Redactor(), Stats,
            new ExchangeTiming(timeout ?? Timeout, retries) { Time = clock, Random = random ?? (() => 0.5) });
    }

    public WatchedTime Time { get; }

    public RateGate Gate { get; }

    public TokenDoor Tokens { get; }

    public MemoryJournal Journal { get; } = new();

    public CallStats Stats { get; } = new();

    public KeptLog Log { get; init; } = new();

    public Exchange Exchange { get; }

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public Task<Verdict.Accepted> SendAsync(Endpoint endpoint, CancellationToken? stop = null) =>
        Exchange.SendAsync(new Call(endpoint), Log, stop ?? Stop);

    public Task<Written> WriteAsync(Endpoint endpoint, string key, string payload = "1", CancellationToken? stop = null) =>
        Exchange.WriteOnceAsync(new Call(endpoint) { Key = key, Body = { ["value"] = payload } }, _ => "id1", Log, stop ?? Stop);

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
