using System.Management.Automation;
using System.Security;

namespace CrmTools.Shell.StandIns;

/// <summary>Stand-in for ConvertTo-SecureString, from plain text only; -AsPlainText says so, as the real cmdlet wants it.</summary>
[Cmdlet(VerbsData.ConvertTo, "SecureString")]
[OutputType(typeof(SecureString))]
public sealed class ConvertToSecureStringCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    public string String { get; set; } = "";

    [Parameter(Position = 1, Mandatory = true)]
    public SwitchParameter AsPlainText { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    protected override void ProcessRecord()
    {
        var secret = new SecureString();
        foreach (var character in String)
            secret.AppendChar(character);
        secret.MakeReadOnly();
        WriteObject(secret);
    }
}
