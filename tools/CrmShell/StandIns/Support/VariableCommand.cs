using System.Management.Automation;

namespace CrmTools.Shell.StandIns.Support;

/// <summary>What the variable cmdlets share: names, and the scopes that a script can name.</summary>
public abstract class VariableCommand : PSCmdlet
{
    /// <summary>Numbered scopes are not covered.</summary>
    [Parameter]
    [ValidateSet("Global", "Local", "Script")]
    public string Scope { get; set; } = "";

    /// <summary>The name as the session state takes it.</summary>
    protected string InScope(string name) => Scope.Length == 0 ? name : $"{Scope}:{name}";
}
