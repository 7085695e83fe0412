using System.Management.Automation;
using CrmTools.Shell.StandIns.Support;

namespace CrmTools.Shell.StandIns;

/// <summary>Stand-in for Set-Variable. Values from the pipeline are collected, as in the real one.</summary>
[Cmdlet(VerbsCommon.Set, "Variable", SupportsShouldProcess = true)]
[OutputType(typeof(PSVariable))]
public sealed class SetVariableCommand : VariableCommand
{
    private readonly List<object?> values = [];

    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string[] Name { get; set; } = [];

    [Parameter(Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public object? Value { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void ProcessRecord() => values.Add(Value);

    protected override void EndProcessing()
    {
        var value = values.Count == 1 ? values[0] : values.ToArray();
        foreach (var name in Name)
        {
            if (!ShouldProcess($"Name: {name} Value: {value}"))
                continue;

            SessionState.PSVariable.Set(InScope(name), value);
            if (PassThru)
                WriteObject(SessionState.PSVariable.Get(InScope(name)));
        }
    }
}
