using CrmTools.Shell.Tests.Support;

namespace CrmTools.Shell.Tests;

public sealed class ScriptFileTests : IDisposable
{
    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Theory]
    [InlineData("'fine'", 0)]
    [InlineData("exit 7", 7)]
    [InlineData("function Leave { exit 3 }; Leave; 'never'", 3)]
    [InlineData("throw 'broken'", 1)]
    [InlineData("[int]::Parse('x')\n'goes on'", 0)]
    public async Task The_exit_code_is_that_of_pwsh_File(string script, int expected)
    {
        var result = await Child.Run(scratch, scratch.Write("a.ps1", script));

        Assert.Equal(expected, result.ExitCode);
        Assert.DoesNotContain("never", result.Output);
    }

    [Fact]
    public async Task A_script_knows_its_folder_and_its_arguments()
    {
        var script = scratch.Write(
            "sub/args.ps1",
            """
            param([string]$Name, [switch]$Loud, [int]$Count = 1)
            $PSScriptRoot
            "$Name|$Loud|$Count|$args"
            """);

        var result = await Child.Run(scratch, script, "-Loud:$false", "-Count", "3", "-Name", "张三 & Co", "rest", "-Other");

        Assert.Equal([scratch.Path("sub"), "张三 & Co|False|3|rest -Other"], result.Lines);
    }

    [Fact]
    public async Task A_dot_sourced_neighbour_is_found()
    {
        scratch.Write("lib.ps1", "function Greet { '你好' }");

        var result = await Child.Run(scratch, scratch.Write("main.ps1", ". $PSScriptRoot/lib.ps1; Greet"));

        Assert.Equal(["你好"], result.Lines);
    }

    [Fact]
    public async Task An_uncaught_error_is_shown_with_its_line_on_standard_error()
    {
        var script = scratch.Write("bad.ps1", "'before'\nfunction Fail { throw '坏了' }\nFail\n'after'");

        var result = await Child.Run(scratch, script);

        Assert.Equal(["before"], result.Lines);
        Assert.Contains($"Exception: {script}:2", result.Error);
        Assert.Contains("   2 |  function Fail { throw '坏了' }", result.Error);
        Assert.Contains("     | 坏了", result.Error);
    }

    [Fact]
    public async Task A_script_that_cannot_be_parsed_runs_not_at_all()
    {
        var result = await Child.Run(scratch, scratch.Write("half.ps1", "'before'\nif ($true) {"));

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.Contains("ParserError", result.Error);
        Assert.Contains("Missing closing '}'", result.Error);
    }

    [Fact]
    public async Task Labelled_streams_go_to_standard_output_and_nothing_is_coloured()
    {
        var script = scratch.Write(
            "streams.ps1",
            """
            Write-Warning '注意'
            Write-Verbose 'more' -Verbose
            Write-Host 'green' -ForegroundColor Green
            Write-Progress -Activity 'busy' -PercentComplete 50
            Write-Error 'wrong'
            [pscustomobject]@{ A = 1 }
            """);

        var result = await Child.Run(scratch, script);

        Assert.Equal(["WARNING: 注意", "VERBOSE: more", "green"], result.Lines[..3]);
        Assert.DoesNotContain("busy", result.Output);
        Assert.Contains("wrong", result.Error);
        Assert.DoesNotContain('\e', result.Output + result.Error);
    }

    [Theory]
    [InlineData("missing.ps1")]
    [InlineData("--unknown")]
    [InlineData("-c")]
    public async Task A_wrong_command_line_is_refused(string argument)
    {
        var result = await Child.Run(scratch, argument);

        Assert.Equal(64, result.ExitCode);
        Assert.Contains("--help", result.Error);
    }
}
