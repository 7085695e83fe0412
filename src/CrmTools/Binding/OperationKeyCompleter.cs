using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace CrmTools.Binding;

/// <summary>Completes the keys of writes that a journal on this machine remembers, the newest first: for Resolve-CrmOperation those in doubt.</summary>
public sealed class OperationKeyCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        ArgumentNullException.ThrowIfNull(commandName);
        ArgumentNullException.ThrowIfNull(fakeBoundParameters);
        var onlyDoubtful = commandName.StartsWith("Resolve", StringComparison.OrdinalIgnoreCase);
        var names = ConnectionsMeant.Names(fakeBoundParameters);
        return RecentOperations.Find(
                ConnectionsMeant.By(fakeBoundParameters),
                onlyDoubtful ? [CrmOperationState.InDoubt] : [],
                operation => Words.Fits(operation.OperationKey, wordToComplete) && (names.Count == 0 || names.Contains(operation.Connection!.Name)))
            .Select(operation => Words.Result(
                operation.OperationKey, $"{operation.Connection}: {operation.Operation} {operation.Target}, {operation.State}, {operation.CreatedAt.LocalDateTime:g}"));
    }
}
