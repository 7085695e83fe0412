using System.Management.Automation;

namespace CrmTools.Shell.Tests.Support;

/// <summary>Writes numbers for ever and records which of its methods the engine calls.</summary>
[Cmdlet(VerbsCommon.Get, "Endless")]
public sealed class EndlessCommand : PSCmdlet, IDisposable
{
    public static List<string> Calls { get; } = [];

    protected override void BeginProcessing() => Calls.Add(nameof(BeginProcessing));

    protected override void ProcessRecord()
    {
        for (var i = 0; ; i++)
            WriteObject(i);
    }

    protected override void EndProcessing() => Calls.Add(nameof(EndProcessing));

    protected override void StopProcessing() => Calls.Add(nameof(StopProcessing));

    public void Dispose() => Calls.Add(nameof(Dispose));
}
