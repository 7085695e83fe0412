using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Connections;
using CrmTools.Hosting;

namespace CrmTools.Commands.Operation;

/// <summary>
/// Settles writes whose outcome is unknown: waits until a lost request can no longer be carried out, asks the vendor what happened, and records it
/// as applied, or applies it now. Where the vendor cannot tell, a person looks and says so with -As.
/// </summary>
[Cmdlet(VerbsDiagnostic.Resolve, "CrmOperation", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(CrmOperation))]
public sealed class ResolveCrmOperationCommand : ConnectedCmdlet
{
    /// <summary>The write's key. Operations and results that are piped in bring their own.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(OperationKeyCompleter))]
    public string OperationKey { get; set; } = "";

    /// <summary>The vendor's operation, such as point.update; needed only where several have the same key.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(OperationNameCompleter))]
    public string? Operation { get; set; }

    /// <summary>What a person found out: Applied, or Failed, which frees the key. The vendor is not asked.</summary>
    [Parameter]
    public CrmOperationVerdict? As { get; set; }

    private protected override IReadOnlyList<Type> Accepts { get; } = [typeof(CrmOperation), typeof(CrmResult)];

    private protected override string DoubtRemedy(string connections) =>
        CommandStrings.SayWhatYouFound;

    private protected override void ProcessItem()
    {
        CheckItem();
        var (key, operation, verdict) = (OperationKey, Operation, As);
        foreach (var connection in ConnectionResolver.ResolveAny(References()))
        {
            var action = verdict switch
            {
                null => CommandStrings.FindOut,
                CrmOperationVerdict.Applied => CommandStrings.RecordAsApplied,
                _ => CommandStrings.RecordAsFailed,
            };
            if (!ShouldProcess($"{connection.Name}: {operation} {key}".Replace("  ", " ", StringComparison.Ordinal), action)) continue;
            Run($"{connection.Key}|{key}", async (output, stop) =>
            {
                foreach (var name in await NamesAsync(connection, key, operation, stop))
                {
                    var asked = new CrmOperation { Connection = connection, OperationKey = key, Operation = name };
                    output.Result(await connection.Session!.SettleAsync(asked, verdict, output, stop));
                }
            });
        }
    }

    // One key may stand for one write of each operation; those in doubt are meant.
    private static async Task<IReadOnlyList<string>> NamesAsync(CrmConnection connection, string key, string? operation, CancellationToken stop)
    {
        if (operation is not null) return [operation];
        var found = new List<CrmOperation>();
        await foreach (var page in connection.Session!.Operations.Find(new OperationQuery { OperationKey = key }, stop)) found.AddRange(page.Items);
        var open = found.Where(item => item.State == CrmOperationState.InDoubt).ToArray();
        return found.Count > 0
            ? [.. (open.Length > 0 ? open : [.. found]).Select(item => item.Operation)]
            : throw CrmError.Invalid(nameof(OperationKey), CommandStrings.FormatJournalKnowsNoWrite(connection.Session!.Operations.Place, connection.Name, key), CommonStrings.SeeGetCrmOperation);
    }
}
