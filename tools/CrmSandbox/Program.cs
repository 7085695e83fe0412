using System.Runtime.InteropServices;
using CrmTools.Sandbox;

namespace CrmTools.SandboxHost;

/// <summary>Runs the sandbox until Ctrl+C.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] arguments)
    {
        CommandLine line;
        try
        {
            line = CommandLine.Parse(arguments);
        }
        catch (ArgumentException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 2;
        }

        if (line.WantsHelp)
        {
            Console.WriteLine(CommandLine.Help);
            return 0;
        }

        await using var host = await SandboxHost.StartAsync(line.Server!, line.Port);
        Console.WriteLine(Describe(host));
        await Stopped();
        return 0;
    }

    /// <summary>Waits for Ctrl+C, or for a service manager's SIGTERM.</summary>
    private static async Task Stopped()
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        await stopped.Task;

        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            stopped.TrySetResult();
        }
    }

    private static string Describe(SandboxHost host) => $$"""
        CrmSandbox is listening; Ctrl+C stops it. {{host.Server.Options.People}} people, nothing is kept on disk.

        ONex     {{host.OnexUri}}
                 flag {{SandboxCredentials.OnexFlag}}, private key {{SandboxCredentials.OnexPrivateKey}}
        UniCRM   {{host.UnicrmUri}}
                 appid {{SandboxCredentials.UnicrmAppId}}, appsecret {{SandboxCredentials.UnicrmAppSecret}}
        CheTongGui {{host.ChetongguiUri}}
                 user name {{SandboxCredentials.ChetongguiUserName}}, password {{SandboxCredentials.ChetongguiPassword}}, sec {{SandboxCredentials.ChetongguiSec}}
        Fkw      {{host.FkwUri}}
                 client_id {{SandboxCredentials.FkwClientId}}, client_secret {{SandboxCredentials.FkwClientSecret}}, code {{SandboxCredentials.FkwCode}}
        Control  {{host.ControlUri}}  ledger, traffic (GET); faults, settle, reset (POST)

        Try      curl '{{host.UnicrmUri}}token?appid={{SandboxCredentials.UnicrmAppId}}&appsecret={{SandboxCredentials.UnicrmAppSecret}}'
        CrmTools connects to an address of this kind with -BaseUri and -AllowUnencryptedAuthentication.
        """;
}
