using System.Collections;
using System.Management.Automation;

namespace CrmTools.Shell.StandIns;

/// <summary>Stand-in for Write-Host: an information record that the engine also prints at once.</summary>
[Cmdlet(VerbsCommunications.Write, "Host")]
public sealed class WriteHostCommand : PSCmdlet
{
    /// <summary>The tag by which the engine knows what to print whatever $InformationPreference says.</summary>
    private static readonly string[] HostTag = ["PSHOST"];

    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromRemainingArguments = true)]
    [Alias("Msg", "Message")]
    public object? Object { get; set; }

    [Parameter]
    public SwitchParameter NoNewline { get; set; }

    [Parameter]
    public object Separator { get; set; } = " ";

    [Parameter]
    public ConsoleColor ForegroundColor { get; set; }

    [Parameter]
    public ConsoleColor BackgroundColor { get; set; }

    protected override void ProcessRecord()
    {
        var message = new HostInformationMessage
        {
            Message = Text(Object),
            NoNewLine = NoNewline,
            ForegroundColor = IsGiven(nameof(ForegroundColor)) ? ForegroundColor : null,
            BackgroundColor = IsGiven(nameof(BackgroundColor)) ? BackgroundColor : null,
        };
        WriteInformation(message, HostTag);
    }

    private bool IsGiven(string parameter) => MyInvocation.BoundParameters.ContainsKey(parameter);

    /// <summary>Collections are joined by the separator, also those inside.</summary>
    private string Text(object? value)
    {
        var inner = value is PSObject wrapped ? wrapped.BaseObject : value;
        if (inner is null)
            return "";

        return inner is IEnumerable and not string and not IDictionary and not System.Xml.XmlNode
            ? string.Join(Separator.ToString(), ((IEnumerable)inner).Cast<object?>().Select(Text))
            : PSObject.AsPSObject(value!).ToString();
    }
}
