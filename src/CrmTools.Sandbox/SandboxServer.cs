using System.Globalization;
using CrmTools.Sandbox.Chetonggui;
using CrmTools.Sandbox.Fkw;
using CrmTools.Sandbox.Marketingforce;
using CrmTools.Sandbox.Onex;
using CrmTools.Sandbox.Unicrm;
using CrmTools.Sandbox.World;

namespace CrmTools.Sandbox;

/// <summary>
/// The vendors' servers in one process: state, signature and token checks, fault plan, records. It opens no port; a host brings it
/// requests (<see cref="SandboxHandler"/> inside a process, or a web server). Safe for concurrent use.
/// </summary>
public sealed class SandboxServer
{
    private readonly Dictionary<string, SlidingQuota> _quotas;
    private readonly LateCommits _late;
    private volatile Dictionary<string, IVendorEmulator> _vendors;

    /// <summary>Builds the servers on a fresh seed world.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number of people is not between 0 and 10,000,000.</exception>
    public SandboxServer(SandboxOptions? options = null)
    {
        Options = options ?? new SandboxOptions();
        ArgumentOutOfRangeException.ThrowIfNegative(Options.People, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Options.People, 10_000_000, nameof(options));
        Traffic = new Traffic(Options.TrafficKept);
        _late = new LateCommits(Options.Clock);
        _vendors = NewVendors();
        _quotas = _vendors.Keys.ToDictionary(vendor => vendor, _ => new SlidingQuota(Options.Clock), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What the servers were built from; its dialects, latency and quotas may be changed while they run.</summary>
    public SandboxOptions Options { get; }

    /// <summary>What goes wrong.</summary>
    public FaultPlan Faults { get; } = new();

    /// <summary>Every committed effect.</summary>
    public Ledger Ledger { get; } = new();

    /// <summary>What arrived.</summary>
    public Traffic Traffic { get; }

    /// <summary>Answers one request. The reply's <see cref="SandboxReply.End"/> tells the host how to end the connection.</summary>
    /// <param name="vendor">One of <see cref="SandboxVendorIds"/>.</param>
    /// <param name="request">The request, its path relative to the vendor's base.</param>
    /// <param name="cancellationToken">The caller went away. What is committed by then stays committed.</param>
    /// <exception cref="ArgumentException">The vendor is unknown.</exception>
    public async Task<SandboxReply> HandleAsync(string vendor, SandboxRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!_vendors.TryGetValue(vendor, out var emulator)) throw new ArgumentException($"Unknown vendor '{vendor}'.", nameof(vendor));
        Traffic.Enter();
        try
        {
            _late.CountRequest();
            var arrived = ChinaTime.Now(Options.Clock);
            var call = emulator.Read(request);
            var sequence = Traffic.Count(vendor, call);
            var faults = Faults.Decide(vendor, call.Operation, call.Writes);
            await Wait(faults.Sum(FaultKind.Delay, FaultPoint.BeforeCommit), cancellationToken);
            var reply = Dated(Answer(vendor, call, faults), faults.Sum(FaultKind.ClockSkew));
            Traffic.Keep(() => new(
                sequence, arrived, vendor, call.Operation, request.Method, call.Describe(), reply.Status, reply.End, faults.Name));
            await Wait(Options.Latency + faults.Sum(FaultKind.Delay, FaultPoint.AfterCommit), cancellationToken);
            return reply;
        }
        finally
        {
            Traffic.Leave();
        }
    }

    /// <summary>
    /// Asks whether a connection dies before its request is read. A host asks once per request, before it reads the body, and calls
    /// <see cref="HandleAsync"/> only when the answer is <see cref="WireEnd.Normal"/>.
    /// </summary>
    public WireEnd AcceptConnection(string vendor) => Faults.DecideConnection(vendor);

    /// <summary>Commits every late commit now.</summary>
    public void Settle() => _late.CommitAll();

    /// <summary>Puts the world back to its seed and clears tokens, faults, ledger, traffic and late commits. Dialects stay.</summary>
    public void Reset()
    {
        _late.Clear();
        _vendors = NewVendors();
        Faults.Clear();
        Ledger.Clear();
        Traffic.Clear();
    }

    private Dictionary<string, IVendorEmulator> NewVendors()
    {
        var population = new Population(Options.Seed, Options.People);
        return new(StringComparer.OrdinalIgnoreCase)
        {
            [SandboxVendorIds.ONex] = new OnexEmulator(Options, population, Ledger),
            [SandboxVendorIds.Fkw] = new FkwEmulator(Options, population, Ledger),
            [SandboxVendorIds.UniCrm] = new UnicrmEmulator(Options, population, Ledger),
            [SandboxVendorIds.CheTongGui] = new ChetongguiEmulator(Options, population, Ledger),
            [SandboxVendorIds.Marketingforce] = new MarketingforceEmulator(Options, population, Ledger),
        };
    }

    private SandboxReply Answer(string vendor, VendorCall call, FaultDecision faults)
    {
        var rule = faults.Main;
        if (rule is null)
            return _quotas[vendor].TryEnter(QuotaOf(vendor)) ? Run(call, faults) : call.TooFrequent();
        var now = Options.Clock.GetUtcNow();
        if (rule.StrikesAfterCommit) Run(call, faults);
        switch (rule.Kind)
        {
            case FaultKind.Refuse: return call.Refuse(rule.Code);
            case FaultKind.Throttle: return FaultReplies.Throttled(rule, now);
            case FaultKind.ServerError: return FaultReplies.ServerError(rule, now);
            case FaultKind.BusyInOk: return call.TooFrequent();
            case FaultKind.Fin: return FaultReplies.Lost(WireEnd.Fin);
            case FaultKind.Reset: return FaultReplies.Lost(WireEnd.Reset);
            case FaultKind.Truncate: return FaultReplies.Truncated(rule, Run(call, faults));
            case FaultKind.Garbage: return FaultReplies.Garbage(rule);
            case FaultKind.DuplicateDelivery:
                Run(call, faults);
                return Run(call, faults);
            case FaultKind.LateCommit:
                // A refused request has nothing to commit later, and its refusal is lost like any reply.
                if (call.Admit(faults.Has(FaultKind.StaleToken)) is null) _late.Add(call, rule);
                return FaultReplies.Lost(rule.End == WireEnd.Fin ? WireEnd.Fin : WireEnd.Reset);
            default: throw new InvalidOperationException($"{rule.Kind} does not decide a reply.");
        }
    }

    private static SandboxReply Run(VendorCall call, FaultDecision faults) =>
        call.Admit(faults.Has(FaultKind.StaleToken)) ?? call.Execute(faults.Sum(FaultKind.LogLag));

    private SandboxQuota? QuotaOf(string vendor) => vendor.ToUpperInvariant() switch
    {
        "ONEX" => Options.OnexQuota,
        "UNICRM" => Options.UnicrmQuota,
        "CHETONGGUI" => Options.ChetongguiQuota,
        "FKW" => Options.FkwQuota,
        "MARKETINGFORCE" => Options.MarketingforceQuota,
        _ => null,
    };

    private SandboxReply Dated(SandboxReply reply, TimeSpan skew)
    {
        var headers = new Dictionary<string, string>(reply.Headers, StringComparer.OrdinalIgnoreCase)
        {
            ["Date"] = (Options.Clock.GetUtcNow() + skew).ToString("R", CultureInfo.InvariantCulture),
        };
        return reply with { Headers = headers };
    }

    private Task Wait(TimeSpan time, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (time <= TimeSpan.Zero) return Task.CompletedTask;
        return Options.Clock == TimeProvider.System ? LatencyClock.WaitAsync(time, cancellationToken) : Task.Delay(time, Options.Clock, cancellationToken);
    }
}
