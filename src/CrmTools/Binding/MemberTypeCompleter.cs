using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace CrmTools.Binding;

/// <summary>Completes member types that this session has seen, by their id or their name. Asks nobody: Get-CrmMemberType makes them known.</summary>
public sealed class MemberTypeCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        ArgumentNullException.ThrowIfNull(fakeBoundParameters);
        return SeenMemberTypes.Current.Of(ConnectionsMeant.Names(fakeBoundParameters))
            .Where(type => Words.Fits(type.Id, wordToComplete) || Words.Fits(type.Name, wordToComplete))
            .Select(type => Words.Result(type.Id, type.Name, $"{type.Id} {type.Name}"));
    }
}
