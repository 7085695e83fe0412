using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using CrmTools.Loading;

namespace CrmTools.Binding;

/// <summary>Completes vendor ids.</summary>
public sealed class VendorCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Core.Engine.Vendors.Where(vendor => Words.Fits(vendor.Id, wordToComplete)).Select(vendor => Words.Result(vendor.Id, vendor.DisplayName));
}
