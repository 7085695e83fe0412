using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using CrmTools.Loading;

namespace CrmTools.Binding;

/// <summary>Completes -Setting with a table that has one of the vendor's settings in it. Inside of braces PowerShell asks no completer.</summary>
public sealed class SettingCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        ArgumentNullException.ThrowIfNull(fakeBoundParameters);
        var vendors = Core.Engine.Vendors.Where(vendor => vendor.Id.Equals(fakeBoundParameters["Vendor"]?.ToString(), StringComparison.OrdinalIgnoreCase)).ToArray();
        return (vendors.Length > 0 ? vendors : [.. Core.Engine.Vendors])
            .SelectMany(vendor => vendor.Settings).DistinctBy(setting => setting.Key, StringComparer.OrdinalIgnoreCase)
            .Where(setting => Words.Fits(setting.Key, wordToComplete)).OrderBy(setting => setting.Key, StringComparer.OrdinalIgnoreCase)
            .Select(setting => new CompletionResult($"@{{ {setting.Key} = ", setting.Key, CompletionResultType.ParameterValue, setting.Value()));
    }
}
