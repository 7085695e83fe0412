using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace CrmTools.Binding;

/// <summary>Completes the names of objects whose records this session has seen. Asks nobody.</summary>
public sealed class ObjectNameCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        SeenRecords.Current.Objects.Where(name => Words.Fits(name, wordToComplete)).Select(name => Words.Result(name, name));
}
