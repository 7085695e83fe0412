using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace CrmTools.Binding;

/// <summary>Completes carriers' names, by the name or by the Kuaidi100 company code.</summary>
public sealed class CarrierNameCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Carriers.All
            .Where(carrier => Words.Fits(carrier.Name, wordToComplete) || Words.Fits(carrier.Code, wordToComplete))
            .Select(carrier => Words.Result(carrier.Name, $"{carrier.Name} {carrier.Code}"));
}
