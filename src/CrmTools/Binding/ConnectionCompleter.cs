using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using CrmTools.Connections;

namespace CrmTools.Binding;

/// <summary>Completes the names of open connections.</summary>
public sealed class ConnectionCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        ConnectionTable.Current.Open
            .Where(connection => Words.Fits(connection.Name, wordToComplete))
            .Select(connection => Words.Result(connection.Name, BindingStrings.FormatAccountAt(connection.Vendor, connection.Account, connection.BaseUri)));
}
