using System.Globalization;
using CrmTools.Sandbox;

namespace CrmTools.SandboxHost;

/// <summary>The program's arguments.</summary>
internal sealed class CommandLine
{
    public const string Help = """
        CrmSandbox: emulators of ShopeX ONex-CRM, Dianku UniCRM, CheTongGui, the FKW mall and Marketingforce CRM on this machine's loopback address.

          --port <n>              TCP port; 0 (default) takes a free one
          --people <n>            people in the seed world (default 1200)
          --seed <n>              seed of the world
          --latency-ms <n>        time that every reply takes
          --quota <vendor>=<n>/<seconds>   calls per window, such as onex=100/60
          --dialect <key=value>   a dialect switch, such as onex.ErrorForm=Flat or unicrm.TokenLifetime=00:05:00; may be repeated
          --fault <rule>          a fault, such as kind=Reset,operation=memberpay,point=AfterCommit,times=3; may be repeated
          --random-faults <rate>  a bad network: this part of the requests (0 to 1) is struck
          --help                  this text

        Control: GET /_sandbox/ledger, GET /_sandbox/traffic, POST /_sandbox/faults, POST /_sandbox/settle, POST /_sandbox/reset.
        """;

    public bool WantsHelp { get; private set; }

    public int Port { get; private set; }

    public SandboxServer? Server { get; private set; }

    /// <summary>Reads the arguments.</summary>
    /// <exception cref="ArgumentException">One of them is unknown or has no valid value; the message is for the user.</exception>
    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        var line = new CommandLine();
        int people = 1200, seed = new SandboxOptions().Seed;
        var settings = new List<Action<SandboxServer>>();
        for (var i = 0; i < arguments.Count; i++)
        {
            var name = arguments[i];
            if (name is "--help" or "-h" or "-?")
            {
                line.WantsHelp = true;
                return line;
            }

            var value = i + 1 < arguments.Count ? arguments[++i] : throw new ArgumentException($"{name} needs a value.");
            switch (name)
            {
                case "--port": line.Port = Number(name, value, 65535); break;
                case "--people": people = Number(name, value, 10_000_000); break;
                case "--seed": seed = Number(name, value, int.MaxValue); break;
                case "--latency-ms": settings.Add(Latency(Number(name, value, 600_000))); break;
                case "--quota": settings.Add(Quota(value)); break;
                case "--dialect": settings.Add(Dialect(value)); break;
                case "--fault": settings.Add(server => server.Faults.Add(FaultRule.Parse(value))); break;
                case "--random-faults": settings.Add(RandomFaults(seed, value)); break;
                default: throw new ArgumentException($"Unknown argument {name}; --help shows them all.");
            }
        }

        line.Server = new SandboxServer(new SandboxOptions { People = people, Seed = seed });
        settings.ForEach(set => set(line.Server));
        return line;
    }

    private static Action<SandboxServer> Latency(int milliseconds) =>
        server => server.Options.Latency = TimeSpan.FromMilliseconds(milliseconds);

    private static Action<SandboxServer> Dialect(string value)
    {
        var parts = value.Split('=', 2);
        if (parts.Length < 2) throw new ArgumentException($"--dialect needs key=value, not '{value}'.");
        return server => server.Options.SetDialect(parts[0], parts[1]);
    }

    private static Action<SandboxServer> Quota(string value)
    {
        var parts = value.Split('=', '/');
        if (parts.Length != 3) throw new ArgumentException($"--quota needs vendor=calls/seconds, not '{value}'.");
        var quota = new SandboxQuota(Number("--quota", parts[1], int.MaxValue), TimeSpan.FromSeconds(Number("--quota", parts[2], 86_400)));
        return parts[0].ToUpperInvariant() switch
        {
            "ONEX" => server => server.Options.OnexQuota = quota,
            "UNICRM" => server => server.Options.UnicrmQuota = quota,
            "CHETONGGUI" => server => server.Options.ChetongguiQuota = quota,
            "FKW" => server => server.Options.FkwQuota = quota,
            "MARKETINGFORCE" => server => server.Options.MarketingforceQuota = quota,
            _ => throw new ArgumentException($"--quota: unknown vendor '{parts[0]}'."),
        };
    }

    private static Action<SandboxServer> RandomFaults(int seed, string value)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var rate) || rate is < 0 or > 1)
            throw new ArgumentException($"--random-faults needs a number from 0 to 1, not '{value}'.");
        return server => server.Faults.Random = CrmTools.Sandbox.RandomFaults.BadNetwork(seed, rate);
    }

    private static int Number(string name, string value, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most
            ? number
            : throw new ArgumentException($"{name} needs a number from 0 to {most}, not '{value}'.");
}
