using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace CrmTools.Binding;

/// <summary>Completes Kuaidi100 company codes, by the code or by the carrier's name.</summary>
public sealed class CarrierCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Carriers.All
            .Where(carrier => Words.Fits(carrier.Code, wordToComplete) || Words.Fits(carrier.Name, wordToComplete))
            .Select(carrier => new CompletionResult(carrier.Code, $"{carrier.Code} {carrier.Name}", CompletionResultType.ParameterValue, carrier.Name));
}
