using System.Globalization;

namespace CrmTools.Tests.Tokens;

/// <summary>Many processes and runspaces on one authorization: one renewal when its token ends, whoever dies meanwhile.</summary>
public sealed class TokenProcessTests : IAsyncLifetime
{
    private const int Runspaces = 3;

    private TokenWorld _world = null!;

    /// <summary>How many processes; the long run is asked for with CRMTOOLS_KEEPERS.</summary>
    private static int Processes => int.TryParse(Environment.GetEnvironmentVariable("CRMTOOLS_KEEPERS"), CultureInfo.InvariantCulture, out var given) ? given : 6;

    public async ValueTask InitializeAsync() => _world = await TokenWorld.StartAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_token_that_ends_under_many_processes_is_renewed_once_and_no_call_fails(bool newTokenEndsOlder)
    {
        _world.Shop.Fkw.NewTokenEndsOlder = newTokenEndsOlder;
        var running = new List<System.Diagnostics.Process>();
        while (running.Count < Processes)
        {
            // A few at a time, for starting is what costs; in the end all of them are at it.
            await Patience.UntilAsync(() => Calling() >= (running.Count - 6) * Runspaces || running.Any(one => one.HasExited), "those before are calling", 600);
            // The more there are, the more rarely each calls: what is asked is who renews, and not how much a machine can carry.
            running.Add(_world.Start($"$pause = {(Processes * Processes) + 20}\n{Caller}"));
        }

        await Patience.UntilAsync(() => Calling() == Processes * Runspaces || running.Any(one => one.HasExited), "everybody is calling", 60 + (Processes * 10));
        var before = _world.Renewals;

        _world.Shop.Faults.Add(new FaultRule { Vendor = "Fkw", Operation = "member/get", Kind = FaultKind.StaleToken, Times = 1 });
        await Patience.UntilAsync(() => _world.Renewals > before || running.Any(one => one.HasExited), "a renewal", 60);

        // Everybody makes several calls more, so everybody has met the end of the old token.
        File.WriteAllText(_world.At("renewed"), "");
        await Patience.UntilAsync(() => Calling("after") == Processes * Runspaces || running.Any(one => one.HasExited), "calls with the new token", 60 + (Processes * 10));
        File.WriteAllText(_world.At("stop"), "");
        var ends = await Task.WhenAll(running.Select(TokenWorld.EndAsync));

        Assert.All(ends, end => Assert.Equal(0, end.Code));
        var said = string.Concat(ends.Select(end => end.Output));
        Assert.DoesNotContain("FAILED", said);
        Assert.DoesNotContain("WARNING", said);
        Assert.Equal(Processes * Runspaces, said.Split("CALLS ").Length - 1);

        // Registering obtained the first one, which all shared from the start.
        Assert.Equal(0, before);
        Assert.Equal(1, _world.Renewals);
        Assert.Single(_world.Shop.Requests("oauth/getAccessToken"));
        TestContext.Current.SendDiagnosticMessage($"{Processes} processes, {Processes * Runspaces} runspaces, {_world.Shop.Requests("member/get").Count} calls, {_world.Renewals} renewal");
        foreach (var process in running) process.Dispose();
    }

    [Fact]
    public async Task Killed_before_the_request_it_leaves_everything_to_the_next()
    {
        _world.ForgetAccess();
        File.WriteAllText(_world.At("hang.wish"), "");
        using var victim = _world.Start("$null = Connect-CrmVendor -Name mall; 'connected'");
        await Patience.UntilAsync(() => File.Exists(_world.At("hang.here")) || victim.HasExited, "the vault is being read", 60);
        using var waiting = _world.Start("[IO.File]::WriteAllText(\"$world/waits\", ''); $null = Connect-CrmVendor -Name mall; (Get-CrmMember -Id 1).Id");
        await Patience.UntilAsync(() => File.Exists(_world.At("waits")) || waiting.HasExited, "the next comes", 60);
        Assert.Equal(0, _world.Renewals);

        await TokenWorld.KillAsync(victim);
        File.Delete(_world.At("hang.wish"));
        var (code, output) = await TokenWorld.EndAsync(waiting);

        Assert.True(code == 0, output);
        Assert.Equal("1", output.Trim());
        Assert.Equal(1, _world.Renewals);
        Assert.Empty(_world.Kept(".renewing"));
    }

    [Fact]
    public async Task Killed_between_the_answer_and_the_store_the_next_says_that_a_person_must_sign_in()
    {
        _world.ForgetAccess();
        _world.Shop.Faults.Add(new FaultRule { Vendor = "Fkw", Operation = "oauth/refreshAccessToken", Kind = FaultKind.Delay, Point = FaultPoint.AfterCommit, Duration = TimeSpan.FromSeconds(2), Times = 1 });
        using var victim = _world.Start("$null = Connect-CrmVendor -Name mall; 'connected'");
        await Patience.UntilAsync(() => _world.Shop.Faults.Struck > 0 || victim.HasExited, "the vendor has replaced the token", 60);
        await TokenWorld.KillAsync(victim);
        Assert.Single(_world.Kept(".renewing"));

        for (var round = 0; round < 2; round++)
        {
            var (_, output) = await _world.RunAsync("try { Connect-CrmVendor -Name mall } catch { \"$($_.FullyQualifiedErrorId)|$($_.Exception.Message)\" }");
            Assert.StartsWith("AuthenticationFailed", output);
            Assert.Contains("was broken off before its answer could be kept", output);
            Assert.Contains("A person has to sign in again", output);
            Assert.Contains("-AuthorizationCode", output);
        }

        var (code, again) = await _world.RunAsync($"$null = Connect-CrmVendor -Name mall -AuthorizationCode {_world.Shop.Options.FkwCode}; (Get-CrmMember -Id 1).Id");
        Assert.True(code == 0, again);
        Assert.Empty(_world.Kept(".renewing"));
        Assert.Equal(0, (await _world.RunAsync("$null = Connect-CrmVendor -Name mall")).Code);
    }

    [Fact]
    public async Task A_refusal_is_not_taken_for_a_renewal_that_was_broken_off()
    {
        _world.ForgetAccess();
        File.WriteAllText(Directory.EnumerateFiles(_world.At(""), "*-RefreshToken.secret").Single(), "not what the vendor gave");
        for (var round = 0; round < 2; round++)
        {
            var (_, output) = await _world.RunAsync("try { Connect-CrmVendor -Name mall } catch { \"$($_.FullyQualifiedErrorId)|$($_.Exception.Message)\" }");
            Assert.StartsWith("AuthenticationFailed", output);
            Assert.DoesNotContain("broken off", output);
        }
    }

    [Fact]
    public async Task What_is_shared_is_encrypted_and_the_users_alone()
    {
        Assert.Equal(0, (await _world.RunAsync("$null = Connect-CrmVendor -Name mall; $null = Get-CrmMember -Id 1")).Code);
        Assert.Equal(0, _world.Renewals);
        var kept = Assert.Single(_world.Kept(".access"));
        Assert.DoesNotContain("Account", File.ReadAllText(kept));
        if (!OperatingSystem.IsWindows())
        {
            foreach (var file in (string[])[kept, .. _world.Kept(".lock")]) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        // Damaged, it is no obstacle: whoever comes renews.
        File.WriteAllText(kept, "damaged");
        Assert.Equal(0, (await _world.RunAsync("$null = Connect-CrmVendor -Name mall; $null = Get-CrmMember -Id 1")).Code);
        Assert.Equal(1, _world.Renewals);
        Assert.Equal(0, (await _world.RunAsync("Unregister-CrmConnection mall")).Code);
        Assert.Empty(Directory.EnumerateFiles(_world.At("connections")));
    }

    private int Calling(string what = "calling") => Directory.EnumerateFiles(_world.At(""), what + "-*").Count();

    /// <summary>Several runspaces that call until they are told to stop; each leaves a file when it has called, and one when it has after the renewal.</summary>
    private const string Caller = """
        $runspaces = 3
        1..$runspaces | ForEach-Object -ThrottleLimit $runspaces -Parallel {
            $ErrorActionPreference = 'Stop'
            $world = $using:world
            Import-Module $using:manifest, $using:vault
            $failed = @(); $made = 0; $since = 0
            try { $null = Connect-CrmVendor -Name mall } catch { $failed += "$_" }
            while (-not [IO.File]::Exists("$world/stop")) {
                $renewed = [IO.File]::Exists("$world/renewed")
                try { $null = Get-CrmMember -Id (1 + $made % 10); $made++; if ($renewed) { $since++ } } catch { $failed += "$_" }
                if ($made -eq 2) { [IO.File]::WriteAllText("$world/calling-$PID-$_", '') }
                if ($since -eq 2) { [IO.File]::WriteAllText("$world/after-$PID-$_", '') }
                [Threading.Thread]::Sleep($using:pause)
            }

            "CALLS $made$(if ($failed) { " FAILED $($failed.Count): $($failed[0])" })"
        }
        """;
}
