namespace CrmTools.Simulation;

/// <summary>Brings what continues after a wait back to the episode's own queue; without it, some continuations would go to the thread pool.</summary>
internal sealed class VirtualContext(VirtualTime time) : SynchronizationContext
{
    public override void Post(SendOrPostCallback d, object? state) => time.Soon(d, state);

    public override void Send(SendOrPostCallback d, object? state) => throw new NotSupportedException("Nobody waits on the spot for the episode's own queue.");

    public override SynchronizationContext CreateCopy() => this;
}
