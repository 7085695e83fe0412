using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace CrmTools.Binding;

/// <summary>Completes the words for an order's state.</summary>
public sealed class OrderStatusCompleter : IArgumentCompleter
{
    private static readonly (string Word, string Tip)[] Words =
    [
        ("wait_buyer_pay", "未付款"), ("wait_seller_ship", "待发货"), ("shipped", "卖家已发货,待买家确认收货"), ("finished", "已完成"), ("canceled", "已取消"),
    ];

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Words.Where(status => Binding.Words.Fits(status.Word, wordToComplete)).Select(status => Binding.Words.Result(status.Word, status.Tip));
}
