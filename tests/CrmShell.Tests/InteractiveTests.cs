using CrmTools.Shell.Tests.Support;

namespace CrmTools.Shell.Tests;

public sealed class InteractiveTests
{
    [Fact]
    public void Inputs_run_one_after_the_other_in_one_session()
    {
        var (code, screen) = Type("$a = 20\n$a + 1\n");

        Assert.Equal(0, code);
        Assert.Equal("21\n", screen.Output);
    }

    [Fact]
    public void An_incomplete_input_goes_on_in_the_next_line()
    {
        var (_, screen) = Type("if ($true) {\n'inside'\n}\n'next'\n");

        Assert.Equal("inside\nnext\n", screen.Output);
    }

    [Fact]
    public void An_empty_line_ends_an_incomplete_input_with_its_error()
    {
        var (_, screen) = Type("if ($true) {\n\n'next'\n");

        Assert.Equal("next\n", screen.Output);
        Assert.Contains("Missing closing '}'", screen.Error);
    }

    [Fact]
    public void Errors_do_not_end_the_session_and_exit_does()
    {
        var (code, screen) = Type("throw 'x'\n'still here'\nexit 4\n'never'\n");

        Assert.Equal(4, code);
        Assert.Equal("still here\n", screen.Output);
    }

    [Fact]
    public void A_terminal_gets_prompts()
    {
        var (_, screen) = Type("function prompt { 'ask> ' }\nif (1) {\n'yes'\n}\n", terminal: true);

        Assert.StartsWith("PS ", screen.Output);
        Assert.Contains("ask> >> >> yes\n", screen.Output);
    }

    [Fact]
    public async Task Standard_input_is_run_as_commands()
    {
        using var scratch = new Scratch();
        using var child = Child.Start(scratch);

        var result = await child.Finish("'你好'\nexit 2\n");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal(["你好"], result.Lines);
    }

    private static (int Code, Screen Screen) Type(string input, bool terminal = false)
    {
        using var screen = new Screen(input, terminal);
        using var session = new ShellSession(screen.Console);
        return (new InteractiveLoop(session, screen.Console).Run(), screen);
    }
}
