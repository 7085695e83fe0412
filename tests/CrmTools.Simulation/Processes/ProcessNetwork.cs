using CrmTools.Sandbox;

namespace CrmTools.Simulation;

/// <summary>
/// A process's way to a vendor's server. A request that has left goes on at the server when the caller gives up, as it does on a real network, and
/// when the process dies.
/// </summary>
internal sealed class ProcessNetwork : DelegatingHandler
{
    private readonly SimulatedProcess _process;
    private readonly Mutant _mutant;

    public ProcessNetwork(SandboxServer server, string vendor, Uri address, SimulatedProcess process, Mutant mutant)
        : base(new SandboxHandler(server, vendor, address)) => (_process, _mutant) = (process, mutant);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _process.CheckThread();
        await _process.PassAsync(CrashPoint.BeforeSend);
        if (_mutant == Mutant.NullContent) await DropContentAsync(request, cancellationToken);

        var isWaitingCaller = _process.Chance(0.5);
        var answer = base.SendAsync(request, isWaitingCaller ? cancellationToken : CancellationToken.None);
        await _process.PassAsync(CrashPoint.AfterSend);
        if (_process.IsLooking(request)) await _process.PassAsync(CrashPoint.DuringLook);
        var response = await (isWaitingCaller ? answer : answer.WaitAsync(cancellationToken));

        // The answer of a request whose process died meanwhile reaches nobody, and one that stands still reads it later.
        await _process.AwakeAsync();
        return _mutant == Mutant.FirstPageOnly ? await MutantPages.OnlyAsync(response, cancellationToken) : response;
    }

    // The body still counts as begun, so that only the handler's own resending is left of the mutation.
    private static async Task DropContentAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is not { Headers.ContentLength: 0 } content) return;
        await content.CopyToAsync(Stream.Null, cancellationToken);
        request.Content = null;
    }
}
