using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace CrmTools.Binding;

/// <summary>Completes the names of open connections, and of registered ones that are not open.</summary>
public sealed class AnyConnectionCompleter : IArgumentCompleter
{
    private static readonly ConnectionCompleter Open = new();
    private static readonly RegistrationCompleter Registered = new();

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        ArgumentNullException.ThrowIfNull(fakeBoundParameters);
        var registered = Registered.CompleteArgument(commandName, parameterName, wordToComplete, commandAst, fakeBoundParameters);
        return fakeBoundParameters.Contains("Registered")
            ? registered
            : Open.CompleteArgument(commandName, parameterName, wordToComplete, commandAst, fakeBoundParameters).Concat(registered)
                .DistinctBy(result => result.CompletionText, StringComparer.OrdinalIgnoreCase);
    }
}
