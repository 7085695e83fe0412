using CrmTools.Core.Limits;

namespace CrmTools.Core.Tests.Limits;

/// <summary>A vendor's limit for each operation.</summary>
public sealed class CallQuotaTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_operation_has_its_own_and_the_next_call_waits()
    {
        var gate = new RateGate(TimeProvider.System);
        gate.LimitEach(new CallQuota(3, TimeSpan.FromHours(1)));
        for (var i = 0; i < 3; i++) await gate.PassAsync("a", Stop);
        var fourth = gate.PassAsync("a", Stop);
        await gate.PassAsync("b", Stop);
        Assert.False(fourth.IsCompleted);
    }

    [Fact]
    public async Task A_rate_of_the_user_counts_instead()
    {
        var gate = new RateGate(TimeProvider.System);
        gate.LimitEach(new CallQuota(1, TimeSpan.FromHours(1)));
        gate.Limit(1000);
        for (var i = 0; i < 5; i++) await gate.PassAsync("a", Stop).WaitAsync(TimeSpan.FromSeconds(20), Stop);
    }
}
