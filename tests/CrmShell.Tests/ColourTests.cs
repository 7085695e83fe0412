using CrmTools.Shell.Tests.Support;

namespace CrmTools.Shell.Tests;

public sealed class ColourTests
{
    private const string Commands = "Write-Error 'wrong'; Write-Warning 'odd'; Write-Host 'go' -ForegroundColor Green";

    [Fact]
    public void On_a_terminal_errors_are_red()
    {
        var screen = Run(terminal: true, noColour: false);

        Assert.Contains("\e[31;1m", screen.Error);
        Assert.Contains("\e[33;1mWARNING: odd\e[0m", screen.Output);
        Assert.Contains("\e[92mgo\e[0m", screen.Output);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void With_NO_COLOR_or_into_a_file_nothing_is_coloured(bool terminal, bool noColour)
    {
        var screen = Run(terminal, noColour);

        Assert.Contains("wrong", screen.Error);
        Assert.Contains("WARNING: odd", screen.Output);
        Assert.DoesNotContain("\e[3", screen.Output + screen.Error);
    }

    [Fact]
    public void Progress_is_drawn_on_a_terminal_and_wiped_before_the_next_output()
    {
        using var screen = new Screen(terminal: true);
        using var session = new ShellSession(screen.Console);

        session.RunText("Write-Progress '导入' -Status '张三' -PercentComplete 40; 'row'; Write-Progress '导入' -Completed");

        Assert.Equal("\r\e[2K导入: 张三 40%\r\e[2Krow\n", screen.Output);
    }

    private static Screen Run(bool terminal, bool noColour)
    {
        using var screen = new Screen(terminal: terminal, noColour: noColour);
        using var session = new ShellSession(screen.Console);
        session.RunText(Commands);
        return screen;
    }
}
