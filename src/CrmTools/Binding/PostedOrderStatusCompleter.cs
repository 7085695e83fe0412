using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace CrmTools.Binding;

/// <summary>Completes the words for the state of an order that is posted.</summary>
public sealed class PostedOrderStatusCompleter : IArgumentCompleter
{
    private static readonly (string Word, string Tip)[] Known = [("active", "活动订单"), ("finish", "已完成"), ("dead", "已作废")];

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Known.Where(status => Words.Fits(status.Word, wordToComplete)).Select(status => Words.Result(status.Word, status.Tip));
}
