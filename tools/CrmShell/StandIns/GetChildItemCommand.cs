using System.Management.Automation;

namespace CrmTools.Shell.StandIns;

/// <summary>Stand-in for Get-ChildItem. What the provider's own parameters would add (-File, -Directory) is done here.</summary>
[Cmdlet(VerbsCommon.Get, "ChildItem", DefaultParameterSetName = "Items")]
public sealed class GetChildItemCommand : PSCmdlet
{
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "Items")]
    public string[] Path { get; set; } = ["."];

    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "LiteralItems")]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get; set; } = [];

    [Parameter(Position = 1)]
    public string? Filter { get; set; }

    [Parameter]
    [Alias("s", "r")]
    public SwitchParameter Recurse { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public SwitchParameter Name { get; set; }

    [Parameter]
    public SwitchParameter File { get; set; }

    [Parameter]
    public SwitchParameter Directory { get; set; }

    protected override void ProcessRecord()
    {
        var literal = ParameterSetName == "LiteralItems";
        foreach (var path in literal ? LiteralPath : Path)
        {
            try
            {
                foreach (var item in InvokeProvider.ChildItem.Get([path], Recurse, uint.MaxValue, Force, literal).Where(IsWanted))
                    WriteObject(Name ? item.Properties["PSChildName"].Value : item);
            }
            catch (Exception e) when (e is SessionStateException or ProviderInvocationException)
            {
                WriteError(new ErrorRecord(((IContainsErrorRecord)e).ErrorRecord, e));
            }
        }
    }

    private bool IsWanted(PSObject item)
    {
        var container = item.Properties["PSIsContainer"]?.Value is true;
        var fits = Filter is null
            || WildcardPattern.Get(Filter, WildcardOptions.IgnoreCase).IsMatch($"{item.Properties["PSChildName"]?.Value}");
        return fits && (!File || !container) && (!Directory || container);
    }
}
