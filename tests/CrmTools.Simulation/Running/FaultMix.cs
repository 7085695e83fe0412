using CrmTools.Sandbox;

namespace CrmTools.Simulation;

/// <summary>What goes wrong at the vendors' servers. Nothing is later than the settle time, which is what the product is promised.</summary>
internal static class FaultMix
{
    /// <summary>After this, a lost request is carried out or dead, and its entry can be seen.</summary>
    public static readonly TimeSpan Settle = TimeSpan.FromSeconds(60);

    // A late commit and the log's lag behind it stay within the settle time together.
    private const int LatestCommit = 30;
    private const int LongestLag = 25;
    private const int LongestDelay = 20;

    public static void Apply(FaultPlan plan, Random random)
    {
        plan.Random = new RandomFaults(random.Next(), 0.05 + (random.NextDouble() * 0.45), Rules(random));
        for (var count = random.Next(4); count > 0; count--)
        {
            plan.Add(new FaultRule
            {
                Kind = random.Next(2) == 0 ? FaultKind.Fin : FaultKind.Reset,
                Point = FaultPoint.BeforeRequest,
                Skip = random.Next(80),
                Times = 1 + random.Next(3),
            });
        }
    }

    private static List<FaultRule> Rules(Random random)
    {
        TimeSpan Upto(int seconds) => TimeSpan.FromMilliseconds(random.Next(seconds * 1000));
        return
        [
            new() { Kind = FaultKind.Delay, Duration = Upto(LongestDelay) },
            new() { Kind = FaultKind.Delay, Point = FaultPoint.AfterCommit, Duration = Upto(200) },

            // Not for ONex's keyed writes: what ONex has it answers with success, and that a refusal is none is what the product rests on there.
            new() { Kind = FaultKind.Refuse, Vendor = SandboxVendorIds.UniCrm },
            new() { Kind = FaultKind.Refuse, Vendor = SandboxVendorIds.Fkw },
            new() { Kind = FaultKind.Refuse, Vendor = SandboxVendorIds.CheTongGui },
            new() { Kind = FaultKind.Refuse, Vendor = SandboxVendorIds.Marketingforce },
            new() { Kind = FaultKind.Refuse, Vendor = SandboxVendorIds.ONex, Operation = "point*" },
            new() { Kind = FaultKind.Refuse, Vendor = SandboxVendorIds.ONex, Operation = "posorder.add", Code = "e000004" },
            new() { Kind = FaultKind.Throttle, RetryAfter = Upto(10) },
            new() { Kind = FaultKind.Throttle, RetryAfter = Upto(300), RetryAfterAsDate = true },
            new() { Kind = FaultKind.ServerError },
            new() { Kind = FaultKind.ServerError, Point = FaultPoint.AfterCommit, RetryAfter = Upto(5) },
            new() { Kind = FaultKind.BusyInOk },
            new() { Kind = FaultKind.Fin },
            new() { Kind = FaultKind.Fin, Point = FaultPoint.AfterCommit },
            new() { Kind = FaultKind.Reset },
            new() { Kind = FaultKind.Reset, Point = FaultPoint.AfterCommit },
            new() { Kind = FaultKind.Truncate },
            new() { Kind = FaultKind.Garbage },
            new() { Kind = FaultKind.Garbage, Point = FaultPoint.AfterCommit },
            new() { Kind = FaultKind.LateCommit, Writes = true, Duration = Upto(LatestCommit) },
            new() { Kind = FaultKind.LateCommit, Writes = true, Duration = Upto(LatestCommit), End = WireEnd.Fin },
            new() { Kind = FaultKind.LogLag, Writes = false, Duration = Upto(LongestLag) },
            new() { Kind = FaultKind.ClockSkew, Duration = Upto(600) - TimeSpan.FromSeconds(300) },

            // Where tokens are renewed by the product; Marketingforce's is given once.
            new() { Kind = FaultKind.StaleToken, Vendor = SandboxVendorIds.UniCrm },
            new() { Kind = FaultKind.StaleToken, Vendor = SandboxVendorIds.Fkw },

            // Only where the vendor takes a key once: elsewhere no client can prevent it.
            new() { Kind = FaultKind.DuplicateDelivery, Operation = "posorder.add" },
            new() { Kind = FaultKind.DuplicateDelivery, Operation = "members.add" },
            new() { Kind = FaultKind.DuplicateDelivery, Operation = "weixinmember.save" },
            new() { Kind = FaultKind.DuplicateDelivery, Operation = "PlaceOrder" },
        ];
    }
}
