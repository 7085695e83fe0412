using CrmTools.Shell.Tests.Support;

namespace CrmTools.Shell.Tests;

public sealed class QuestionTests
{
    private const string Wipe =
        """
        function Wipe {
            [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')] param([Parameter(ValueFromPipeline)]$Name)
            process { if ($PSCmdlet.ShouldProcess($Name)) { "wiped $Name" } }
        }

        """;

    [Theory]
    [InlineData("y\nn\n", "wiped a")]
    [InlineData("A\n", "wiped a,wiped b")]
    [InlineData("?\nno to all\n", "")]
    public void A_confirmation_takes_keys_and_whole_answers(string answers, string expected)
    {
        var screen = Run(Wipe + "'a', 'b' | Wipe", answers);

        Assert.Contains("[Y] Yes  [A] Yes to All  [N] No", screen.Output);
        var wiped = screen.Output.Split('\n').Select(AfterQuestion).Where(line => line.StartsWith("wiped", StringComparison.Ordinal));
        Assert.Equal(expected, string.Join(',', wiped));
    }

    [Fact]
    public void A_mandatory_parameter_is_asked_for()
    {
        const string Greet = "function Greet { param([Parameter(Mandatory)][string]$Name, [Parameter(Mandatory)][int[]]$N) \"$Name$N\" }";

        var screen = Run(Greet + "; Greet", "李\n1\n2\n\n");

        Assert.EndsWith("李1 2\n", screen.Output);
    }

    [Fact]
    public void A_secret_is_read_as_a_secure_string() =>
        Assert.EndsWith(
            "Password for user li: li pw\n",
            Run("$c = Get-Credential li; \"$($c.UserName) $($c.GetNetworkCredential().Password)\"", "pw\n").Output);

    [Fact]
    public void Without_anybody_to_answer_it_is_an_error_and_not_a_loop()
    {
        var screen = Run(Wipe + "Wipe a; 'on'", "");

        Assert.Contains("standard input has ended", screen.Error);
    }

    private static string AfterQuestion(string line) =>
        line[(line.LastIndexOf("): ", StringComparison.Ordinal) is var at and >= 0 ? at + 3 : 0)..];

    private static Screen Run(string commands, string answers)
    {
        using var screen = new Screen(answers);
        using var session = new ShellSession(screen.Console);
        session.RunText(commands);
        return screen;
    }
}
