using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Connections;
using CrmTools.Hosting;

namespace CrmTools.Commands.Operation;

/// <summary>Lists writes that the journal remembers: what was attempted, how often, how it ended. Reads the journal only; no vendor is asked.</summary>
[Cmdlet(VerbsCommon.Get, "CrmOperation")]
[OutputType(typeof(CrmOperation))]
public sealed class GetCrmOperationCommand : CrmCmdlet
{
    /// <summary>Only writes in these states. InDoubt includes those of a process that ended before it knew the outcome.</summary>
    [Parameter(Position = 0)]
    public CrmOperationState[] State { get; set; } = [];

    /// <summary>Only writes of these connections. Without it, the writes of all shops in the usual journal, and those of open connections with a journal of their own.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ConnectionReference]
    [ArgumentCompleter(typeof(ConnectionCompleter))]
    public ConnectionReference[]? Connection { get; set; }

    /// <summary>Only writes with these keys.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(OperationKeyCompleter))]
    public string[]? OperationKey { get; set; }

    /// <summary>Only writes of this operation of the vendor, such as point.update.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(OperationNameCompleter))]
    public string? Operation { get; set; }

    /// <summary>Only writes that were begun at this time or later.</summary>
    [Parameter]
    [Time]
    public DateTime? After { get; set; }

    /// <summary>Only writes that were begun before this time.</summary>
    [Parameter]
    [Time]
    public DateTime? Before { get; set; }

    private protected override void ProcessItem()
    {
        foreach (var source in OperationJournals.Of(Connection))
        {
            foreach (var key in OperationKey ?? [null!])
            {
                var query = new OperationQuery { State = State, OperationKey = key, Operation = Operation, After = After, Before = Before };
                Run(null, async (output, stop) =>
                {
                    await foreach (var page in source.Find(query, stop)) await output.PageAsync(page);
                });
            }
        }
    }
}
