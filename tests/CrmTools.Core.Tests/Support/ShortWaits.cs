namespace CrmTools.Core.Tests.Support;

/// <summary>The system's clock with waits a hundred times shorter, for tests with real sockets.</summary>
internal sealed class ShortWaits : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime > TimeSpan.Zero && dueTime < TimeSpan.FromSeconds(30) ? dueTime / 100 : dueTime, period);
}
