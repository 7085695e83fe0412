using System.Diagnostics;
using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Connections;
using CrmTools.Hosting;

namespace CrmTools.Commands.Connection;

/// <summary>Makes one harmless authenticated call, and says how long it took or why it failed.</summary>
[Cmdlet(VerbsDiagnostic.Test, "CrmConnection")]
[OutputType(typeof(CrmConnectionTest), typeof(bool))]
public sealed class TestCrmConnectionCommand : CrmCmdlet
{
    /// <summary>The connections: names or objects. Without it, the only open one.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ConnectionReference]
    [ArgumentCompleter(typeof(ConnectionCompleter))]
    public ConnectionReference[]? Connection { get; set; }

    /// <summary>Writes true or false only.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    private protected override int InFlight => 8;

    private protected override void ProcessItem()
    {
        foreach (var connection in ConnectionResolver.ResolveAny(Connection))
        {
            Run(null, async (output, stop) =>
            {
                var test = await TestAsync(connection, output, stop);
                output.Result(Quiet ? test.Succeeded : test);
            });
        }
    }

    private static async Task<CrmConnectionTest> TestAsync(CrmConnection connection, JobOutput output, CancellationToken stop)
    {
        var started = Stopwatch.GetTimestamp();
        CrmException? failure = null;
        try
        {
            await connection.Session!.ProbeAsync(output, stop);
        }
        catch (CrmException error)
        {
            failure = error;
        }

        return new CrmConnectionTest
        {
            Connection = connection,
            Succeeded = failure is null,
            Latency = Stopwatch.GetElapsedTime(started),
            ErrorId = failure?.ErrorId,
            Reason = failure?.Message,
        };
    }
}
