using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace CrmTools.Binding;

/// <summary>Completes the names of fields that records of this session had: those of -ObjectName where it is given. Asks nobody.</summary>
public sealed class FieldNameCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        ArgumentNullException.ThrowIfNull(fakeBoundParameters);
        return SeenRecords.Current.FieldsOf(fakeBoundParameters["ObjectName"]?.ToString())
            .Where(name => Words.Fits(name, wordToComplete)).Select(name => Words.Result(name, name));
    }
}
