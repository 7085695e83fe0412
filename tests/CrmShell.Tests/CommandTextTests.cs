using CrmTools.Shell.Tests.Support;

namespace CrmTools.Shell.Tests;

public sealed class CommandTextTests
{
    [Theory]
    [InlineData("1 + 1", 0)]
    [InlineData("exit 5", 5)]
    [InlineData("Get-NoSuchThing", 1)]
    [InlineData("Get-NoSuchThing; 'fine'", 0)]
    [InlineData("throw 'x'", 1)]
    [InlineData("if (", 1)]
    public async Task The_exit_code_tells_whether_the_last_command_succeeded(string commands, int expected) =>
        Assert.Equal(expected, (await Child.Run(commands)).ExitCode);

    [Fact]
    public async Task Incomplete_commands_are_an_error_that_says_what_is_missing()
    {
        var result = await Child.Run("if (");

        Assert.Contains("Missing condition in if statement", result.Error);
    }

    [Fact]
    public async Task Help_says_how_to_start_it()
    {
        using var scratch = new Scratch();

        var result = await Child.Run(scratch, "--help");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("SCRIPT.ps1", result.Output);
    }

    [Fact]
    public void Redirection_writes_a_file_in_UTF8()
    {
        using var scratch = new Scratch();
        var file = scratch.Path("out.txt");

        Engine.Run("param($f) '一' > $f; '二' >> $f", file);

        Assert.Equal($"一{Environment.NewLine}二{Environment.NewLine}", File.ReadAllText(file));
    }
}
