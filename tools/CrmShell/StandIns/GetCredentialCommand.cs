using System.Management.Automation;

namespace CrmTools.Shell.StandIns;

/// <summary>Stand-in for Get-Credential.</summary>
[Cmdlet(VerbsCommon.Get, "Credential")]
[OutputType(typeof(PSCredential))]
public sealed class GetCredentialCommand : PSCmdlet
{
    [Parameter(Position = 0)]
    [Alias("Credential")]
    public string? UserName { get; set; }

    [Parameter]
    public string Message { get; set; } = "Enter your credentials.";

    [Parameter]
    public string Title { get; set; } = "PowerShell credential request";

    protected override void EndProcessing() => WriteObject(Host.UI.PromptForCredential(Title, Message, UserName, targetName: ""));
}
