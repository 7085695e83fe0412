using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Connections;
using CrmTools.Hosting;
using CrmTools.Loading;

namespace CrmTools.Commands.Operation;

/// <summary>
/// Forgets writes whose outcome is known and that have not changed for a while. A forgotten key counts as new: keep entries longer than any script
/// may be run again on the same input. What is in doubt is never forgotten.
/// </summary>
[Cmdlet(VerbsCommon.Remove, "CrmOperation", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(int))]
public sealed class RemoveCrmOperationCommand : CrmCmdlet
{
    /// <summary>How long ago they last changed: a time span such as 90.00:00:00, or a number of days.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Days]
    public TimeSpan OlderThan { get; set; }

    /// <summary>Only writes of these connections. Without it, those of all shops in the usual journal.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ConnectionReference]
    [ArgumentCompleter(typeof(ConnectionCompleter))]
    public ConnectionReference[]? Connection { get; set; }

    /// <summary>Writes how many were forgotten.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void ProcessItem()
    {
        if (OlderThan < TimeSpan.Zero) throw CrmError.Invalid(nameof(OlderThan), CommandStrings.FormatIsNegative(OlderThan), CommandStrings.GiveTimeSpan);
        var journals = Connection is { Length: > 0 }
            ? ConnectionResolver.ResolveAny(Connection).Select(connection => (connection.Name, connection.Session!.Operations))
            : [(CommandStrings.AllShops, Core.Engine.UsualJournal())];
        var query = new OperationQuery { ChangedBefore = DateTimeOffset.UtcNow - OlderThan };
        foreach (var (name, journal) in journals)
        {
            if (!ShouldProcess($"{name}, {journal.Place}", CommandStrings.FormatForgetWrites(query.ChangedBefore.Value.LocalDateTime))) continue;
            Run(null, async (output, stop) =>
            {
                var count = await journal.RemoveAsync(query, stop);
                output.Verbose(CommandStrings.FormatWritesForgotten(name, count));
                if (PassThru) output.Result(count);
            });
        }
    }
}
