using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using CrmTools.Loading;

namespace CrmTools.Binding;

/// <summary>Completes the vendors' names of operations: those of the vendor that -Connection means, of the open connections, or of all.</summary>
public sealed class OperationNameCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        ArgumentNullException.ThrowIfNull(fakeBoundParameters);
        var meant = ConnectionsMeant.By(fakeBoundParameters).Select(connection => connection.Vendor).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Core.Engine.Vendors.Where(vendor => meant.Count == 0 || meant.Contains(vendor.Id))
            .SelectMany(vendor => vendor.Abilities.Values.SelectMany(operations => operations).SelectMany(Names).Distinct().Select(name => (Name: name, vendor.DisplayName)))
            .Where(operation => Words.Fits(operation.Name, wordToComplete))
            .OrderBy(operation => operation.Name, StringComparer.OrdinalIgnoreCase)
            .Select(operation => Words.Result(operation.Name, operation.DisplayName));
    }

    // What stands in docs/operations.md may say more than the name: "point.update type 2", "Customer (op_type 4)", "waybill of order/get", "weixinmember/{id}".
    private static IEnumerable<string> Names(string operation)
    {
        var words = operation.Replace("/{id}", "", StringComparison.Ordinal).Split(' ');
        return words.Length == 1 || words[1].StartsWith('(') ? [words[0]] : words.Where(word => word.Contains('.', StringComparison.Ordinal) || word.Contains('/', StringComparison.Ordinal));
    }
}
