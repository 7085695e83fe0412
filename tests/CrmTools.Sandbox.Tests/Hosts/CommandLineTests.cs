using CrmTools.SandboxHost;

namespace CrmTools.Sandbox.Tests.Hosts;

public sealed class CommandLineTests
{
    [Fact]
    public void Every_argument_reaches_the_server()
    {
        var line = CommandLine.Parse(
        [
            "--port", "5080", "--people", "7", "--seed", "3", "--latency-ms", "30", "--quota", "onex=100/60", "--dialect", "onex.RootName=",
            "--dialect", "unicrm.MaxTop=5", "--fault", "kind=Reset,times=2", "--random-faults", "0.1",
        ]);
        var options = line.Server!.Options;
        Assert.Equal((5080, 7, 3, TimeSpan.FromMilliseconds(30)), (line.Port, options.People, options.Seed, options.Latency));
        Assert.Equal(new SandboxQuota(100, TimeSpan.FromMinutes(1)), options.OnexQuota);
        Assert.Null(options.UnicrmQuota);
        Assert.Equal(("", 5), (options.Onex.RootName, options.Unicrm.MaxTop));
        Assert.Equal(0.1, line.Server.Faults.Random!.Rate);
        Assert.Equal(FaultKind.Reset, line.Server.Faults.Decide("ONex", "x", false).Main!.Kind);
    }

    [Theory]
    [InlineData("--port", "70000")]
    [InlineData("--people", "-1")]
    [InlineData("--people")]
    [InlineData("--colour", "red")]
    [InlineData("--dialect", "onex.Colour=red")]
    [InlineData("--dialect", "onex.RootName")]
    [InlineData("--fault", "kind=Fire")]
    [InlineData("--quota", "sap=1/1")]
    [InlineData("--random-faults", "2")]
    public void A_wrong_argument_is_refused_with_a_reason(params string[] arguments) =>
        Assert.NotEmpty(Assert.Throws<ArgumentException>(() => CommandLine.Parse(arguments)).Message);

    [Fact]
    public void Help_names_every_argument()
    {
        Assert.True(CommandLine.Parse(["--help"]).WantsHelp);
        Assert.All(
            ["--port", "--people", "--seed", "--latency-ms", "--quota", "--dialect", "--fault", "--random-faults"],
            name => Assert.Contains(name, CommandLine.Help));
    }
}
