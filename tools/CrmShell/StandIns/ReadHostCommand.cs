using System.Management.Automation;
using System.Net;

namespace CrmTools.Shell.StandIns;

/// <summary>Stand-in for Read-Host.</summary>
[Cmdlet(VerbsCommunications.Read, "Host")]
public sealed class ReadHostCommand : PSCmdlet
{
    [Parameter(Position = 0, ValueFromRemainingArguments = true)]
    [AllowNull]
    public object? Prompt { get; set; }

    [Parameter]
    public SwitchParameter AsSecureString { get; set; }

    /// <summary>Shows nothing while typing, but returns the text.</summary>
    [Parameter]
    public SwitchParameter MaskInput { get; set; }

    protected override void BeginProcessing()
    {
        if (Prompt is not null)
            Host.UI.Write($"{string.Join(' ', LanguagePrimitives.ConvertTo<string[]>(Prompt))}: ");

        if (AsSecureString)
            WriteObject(Host.UI.ReadLineAsSecureString());
        else if (MaskInput)
            WriteObject(new NetworkCredential("", Host.UI.ReadLineAsSecureString()).Password);
        else
            WriteObject(Host.UI.ReadLine());
    }
}
