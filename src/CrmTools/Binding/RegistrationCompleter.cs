using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using CrmTools.Connections.Profiles;

namespace CrmTools.Binding;

/// <summary>Completes the names of registered connections.</summary>
public sealed class RegistrationCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        ProfileStore.Names.Where(name => Words.Fits(name, wordToComplete)).Select(name => Words.Result(name, ProfileStore.PathOf(name)));
}
