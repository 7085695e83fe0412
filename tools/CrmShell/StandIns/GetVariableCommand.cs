using System.Management.Automation;
using CrmTools.Shell.StandIns.Support;

namespace CrmTools.Shell.StandIns;

/// <summary>Stand-in for Get-Variable.</summary>
[Cmdlet(VerbsCommon.Get, "Variable")]
[OutputType(typeof(PSVariable))]
public sealed class GetVariableCommand : VariableCommand
{
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string[] Name { get; set; } = ["*"];

    [Parameter]
    public SwitchParameter ValueOnly { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var name in Name)
        {
            var variables = WildcardPattern.ContainsWildcardCharacters(name) ? Matching(name) : Single(name);
            foreach (var variable in variables)
                WriteObject(ValueOnly ? variable.Value : variable);
        }
    }

    private IEnumerable<PSVariable> Matching(string name)
    {
        var pattern = WildcardPattern.Get(name, WildcardOptions.IgnoreCase);
        return InvokeProvider.ChildItem.Get("variable:", recurse: false)
            .Select(item => item.BaseObject)
            .OfType<PSVariable>()
            .Where(variable => pattern.IsMatch(variable.Name))
            .OrderBy(variable => variable.Name, StringComparer.OrdinalIgnoreCase);
    }

    private IEnumerable<PSVariable> Single(string name)
    {
        if (SessionState.PSVariable.Get(InScope(name)) is { } variable)
            return [variable];

        var exception = new ItemNotFoundException($"Cannot find a variable with the name '{name}'.");
        WriteError(new ErrorRecord(exception, "VariableNotFound", ErrorCategory.ObjectNotFound, name));
        return [];
    }
}
