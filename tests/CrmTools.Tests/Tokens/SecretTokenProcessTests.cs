using System.Diagnostics;

namespace CrmTools.Tests.Tokens;

/// <summary>
/// UniCRM and Marketingforce, whose tokens an app's secret obtains, under several processes. Where a new token ends the one before, processes
/// that did not share theirs would end each other's again and again.
/// </summary>
public sealed class SecretTokenProcessTests
{
    private const int Processes = 4;

    /// <summary>The vendor, the operation that issues tokens, a call, and its operation.</summary>
    public static TheoryData<string, string, string, string> Vendors => new()
    {
        { "UniCrm", "token", "Get-CrmMemberType", "membersort" },
        { "Marketingforce", "corpAccessToken/get/V2", "Get-CrmRecord PaymentObj -First 1", "data/query" },
    };

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task A_token_that_ends_under_several_processes_is_obtained_once_more_and_no_call_fails(string vendor, string issue, string call, string operation)
    {
        await using var world = await StartAsync(vendor);
        var running = Enumerable.Range(0, Processes).Select(_ => world.Start(Caller(call))).ToList();
        await Patience.UntilAsync(() => Count(world, "calling") == Processes || running.Any(one => one.HasExited), "everybody is calling", 120);
        Assert.Single(world.Shop.Requests(issue));

        world.Shop.Faults.Add(new FaultRule { Vendor = vendor, Operation = operation, Kind = FaultKind.StaleToken, Times = 1 });
        await Patience.UntilAsync(() => world.Shop.Requests(issue).Count > 1 || running.Any(one => one.HasExited), "another token", 60);
        File.WriteAllText(world.At("renewed"), "");
        await Patience.UntilAsync(() => Count(world, "after") == Processes || running.Any(one => one.HasExited), "calls with the new token", 120);
        File.WriteAllText(world.At("stop"), "");
        var ends = await Task.WhenAll(running.Select(TokenWorld.EndAsync));

        Assert.All(ends, end => Assert.True(end.Code == 0, end.Output));
        Assert.DoesNotContain("FAILED", string.Concat(ends.Select(end => end.Output)));
        Assert.Equal(2, world.Shop.Requests(issue).Count);
        running.ForEach(process => process.Dispose());
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task Killed_while_it_obtains_a_token_the_next_recovers(string vendor, string issue, string call, string operation)
    {
        await using var world = await StartAsync(vendor);
        world.Shop.Faults.Add(new FaultRule { Vendor = vendor, Operation = issue, Kind = FaultKind.Delay, Point = FaultPoint.AfterCommit, Duration = TimeSpan.FromSeconds(30), Times = 1 });
        using var victim = world.Start($"$null = Connect-CrmVendor -Name mall; {call}");
        await Patience.UntilAsync(() => world.Shop.Faults.Struck > 0 || victim.HasExited, "the vendor has issued a token", 60);
        await TokenWorld.KillAsync(victim);

        var (code, output) = await world.RunAsync($"$null = Connect-CrmVendor -Name mall; $null = {call}; 'fine'");
        Assert.True(code == 0, output);
        Assert.Equal("fine", output.Trim());
        Assert.Single(world.Shop.Requests(operation));
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task What_is_shared_is_encrypted_the_users_alone_and_goes_with_the_registration(string vendor, string issue, string call, string operation)
    {
        await using var world = await StartAsync(vendor);
        Assert.Equal(0, (await world.RunAsync($"$null = Connect-CrmVendor -Name mall; $null = {call}")).Code);
        var kept = Assert.Single(world.Kept(".access"));
        Assert.DoesNotContain("Account", File.ReadAllText(kept));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(kept));

        // A new name loses nothing; damaged, the file is no obstacle.
        Assert.Equal(0, (await world.RunAsync($"$null = Register-CrmConnection -Name mall -NewName shop; $null = Connect-CrmVendor -Name shop; $null = {call}")).Code);
        Assert.Single(world.Shop.Requests(issue));
        File.WriteAllText(kept, "damaged");
        Assert.Equal(0, (await world.RunAsync($"$null = Connect-CrmVendor -Name shop; $null = {call}")).Code);
        Assert.Equal((2, 3), (world.Shop.Requests(issue).Count, world.Shop.Requests(operation).Count));
        Assert.Equal(0, (await world.RunAsync("Unregister-CrmConnection shop")).Code);
        Assert.Empty(Directory.EnumerateFiles(world.At("connections")));
    }

    private static async Task<TokenWorld> StartAsync(string vendor)
    {
        var world = await TokenWorld.StartAsync(shop => vendor == "UniCrm"
            ? $"UniCrm -BaseUri {shop.UnicrmUri} -AppId {shop.Options.UnicrmAppId} -Secret {TokenWorld.Secure(shop.Options.UnicrmAppSecret)}"
            : $"Marketingforce -BaseUri {shop.MarketingforceUri} -AppId {shop.Options.MarketingforceAppId} -OpenUserId FSUID_00000002 -PermanentCode {TokenWorld.Secure(shop.Options.MarketingforcePermanentCode)} -Secret {TokenWorld.Secure(shop.Options.MarketingforceAppSecret)}");
        (world.Shop.Unicrm.NewTokenEndsOlder, world.Shop.Marketingforce.NewTokenEndsOlder) = (true, true);
        return world;
    }

    private static int Count(TokenWorld world, string what) => Directory.EnumerateFiles(world.At(""), what + "-*").Count();

    // Calls until it is told to stop; leaves a file when it has called, and one when it has after the new token.
    private static string Caller(string call) => $$"""
        $failed = @(); $made = 0; $since = 0
        try { $null = Connect-CrmVendor -Name mall } catch { $failed += "$_" }
        while (-not [IO.File]::Exists("$world/stop")) {
            $renewed = [IO.File]::Exists("$world/renewed")
            try { $null = {{call}}; $made++; if ($renewed) { $since++ } } catch { $failed += "$_" }
            if ($made -eq 2) { [IO.File]::WriteAllText("$world/calling-$PID", '') }
            if ($since -eq 2) { [IO.File]::WriteAllText("$world/after-$PID", '') }
            [Threading.Thread]::Sleep(100)
        }

        "CALLS $made$(if ($failed) { " FAILED $($failed.Count): $($failed[0])" })"
        """;
}
