using System.Management.Automation;

namespace CrmTools.Shell.StandIns;

/// <summary>Stand-in for Invoke-Expression; the output comes when the whole text has run.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "Expression")]
public sealed class InvokeExpressionCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    public string Command { get; set; } = "";

    protected override void ProcessRecord()
    {
        var output = InvokeCommand.InvokeScript(useLocalScope: false, InvokeCommand.NewScriptBlock(Command), input: null);
        WriteObject(output, enumerateCollection: true);
    }
}
