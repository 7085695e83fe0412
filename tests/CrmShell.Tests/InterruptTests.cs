using System.Diagnostics;
using CrmTools.Shell.Tests.Support;

namespace CrmTools.Shell.Tests;

public sealed class InterruptTests
{
    [Fact]
    public void The_first_press_stops_the_run_and_the_second_ends_the_process()
    {
        var run = 1;
        var stops = 0;
        using var handler = new InterruptHandler(() => ++stops > 0, () => run);

        Assert.True(handler.Press());
        Assert.False(handler.Press());
        Assert.Equal(1, stops);

        run = 2;
        Assert.True(handler.Press());
    }

    [Fact]
    public void With_nothing_running_a_press_ends_the_process()
    {
        using var handler = new InterruptHandler(() => false, () => 0);

        Assert.False(handler.Press());
    }

    [Fact]
    public async Task Stopping_ends_a_sleep_at_once_and_the_session_stays_usable()
    {
        using var screen = new Screen();
        using var session = new ShellSession(screen.Console);
        var clock = Stopwatch.StartNew();
        var run = Task.Run(() => session.RunText("try { Start-Sleep 60 } finally { Write-Host 'cleaned up' }"));
        while (session.Runs == 0 || clock.ElapsedMilliseconds < 500)
            await Task.Delay(20, TestContext.Current.CancellationToken);

        Assert.True(session.Stop());

        Assert.Equal(130, await run);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30));
        Assert.False(session.Stop());
        session.RunInput("'alive'");
        Assert.Equal("cleaned up\nalive\n", screen.Output);
    }

    [Fact]
    public async Task The_signal_of_Ctrl_C_lets_finally_blocks_run()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows cannot send Ctrl+C to one process alone.");
        using var scratch = new Scratch();
        using var child = Child.Start(scratch, "-c", "try { 'started'; Start-Sleep 60 } finally { Write-Host 'cleaned up' }");
        Assert.Equal("started", await child.ReadLine());

        using (var kill = Process.Start("kill", ["-INT", $"{child.Id}"]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);

        var result = await child.Finish();
        Assert.Equal(130, result.ExitCode);
        Assert.Equal(["cleaned up"], result.Lines);
    }
}
