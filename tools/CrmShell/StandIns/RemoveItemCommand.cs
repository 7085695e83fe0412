using System.Management.Automation;
using CrmTools.Shell.StandIns.Support;

namespace CrmTools.Shell.StandIns;

/// <summary>Stand-in for Remove-Item. A folder that is not empty needs -Recurse; nothing asks for it.</summary>
[Cmdlet(VerbsCommon.Remove, "Item", SupportsShouldProcess = true, DefaultParameterSetName = PathSet)]
public sealed class RemoveItemCommand : PathCommand
{
    [Parameter]
    public SwitchParameter Recurse { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    protected override void ProcessRecord() => ForEachPath(path =>
    {
        foreach (var item in Items(path))
        {
            var shown = SessionState.Path.GetUnresolvedProviderPathFromPSPath(item);
            if (!Recurse && InvokeProvider.Item.IsContainer(item) && InvokeProvider.ChildItem.HasChild(item, Force, literalPath: true))
            {
                var exception = new InvalidOperationException(
                    $"The item at {shown} has children and the Recurse parameter was not specified.");
                WriteError(new ErrorRecord(exception, "DirectoryNotEmpty", ErrorCategory.InvalidOperation, shown));
            }
            else if (ShouldProcess(shown))
            {
                InvokeProvider.Item.Remove([item], Recurse, Force, literalPath: true);
            }
        }
    });

    private IEnumerable<string> Items(string path)
    {
        var items = InvokeProvider.Item.Get([path], Force, IsLiteral);
        return items.Select(item => (string)item.Properties["PSPath"].Value);
    }
}
