using System.Collections;
using System.Management.Automation;
using Microsoft.PowerShell.Commands;

namespace CrmTools.Shell.StandIns.Support;

/// <summary>
/// One element of a -Property argument: a name, a name with wildcards, a script block, or a hashtable that calculates a value.
/// </summary>
internal sealed class PropertyChoice
{
    private readonly Hashtable? entries;

    private PropertyChoice(PSPropertyExpression expression, Hashtable? entries = null)
    {
        Expression = expression;
        this.entries = entries;
    }

    internal PSPropertyExpression Expression { get; }

    /// <summary>The name that a hashtable gives to the value, if any.</summary>
    internal string? Label => Entry("Name") ?? Entry("Label");

    internal bool? Descending => Flag("Descending") ?? !Flag("Ascending");

    internal static IReadOnlyList<PropertyChoice> Parse(PSCmdlet cmdlet, object[]? arguments) =>
        [.. (arguments ?? []).Select(argument => Parse(cmdlet, argument))];

    /// <summary>What the expression gives for an object; empty when no property fits.</summary>
    internal IEnumerable<PSPropertyExpressionResult> Values(PSObject input) =>
        Expression.ResolveNames(input).SelectMany(resolved => resolved.GetValues(input));

    /// <summary>The single value of an object, null when it has none.</summary>
    internal object? Value(PSObject input) => Values(input).FirstOrDefault()?.Result;

    private static PropertyChoice Parse(PSCmdlet cmdlet, object argument)
    {
        var value = argument is PSObject wrapped ? wrapped.BaseObject : argument;
        switch (value)
        {
            case ScriptBlock script:
                return new PropertyChoice(new PSPropertyExpression(script));
            case Hashtable entries:
                return FromEntries(cmdlet, entries);
            case IDictionary dictionary:
                return FromEntries(cmdlet, new Hashtable(dictionary));
            default:
                return new PropertyChoice(new PSPropertyExpression(Name(value)));
        }
    }

    private static PropertyChoice FromEntries(PSCmdlet cmdlet, Hashtable entries)
    {
        var spelledOut = new Hashtable(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry entry in entries)
            spelledOut[FullKey(cmdlet, $"{entry.Key}")] = entry.Value is PSObject wrapped ? wrapped.BaseObject : entry.Value;

        return spelledOut["Expression"] switch
        {
            ScriptBlock script => new PropertyChoice(new PSPropertyExpression(script), spelledOut),
            string { Length: > 0 } name => new PropertyChoice(new PSPropertyExpression(name), spelledOut),
            null when spelledOut["Name"] is string { Length: > 0 } name => new PropertyChoice(new PSPropertyExpression(name), spelledOut),
            _ => throw Invalid(cmdlet, "A calculated property needs an Expression: a name or a script block."),
        };
    }

    /// <summary>Keys may be shortened, as in @{n='Total'; e={…}}.</summary>
    private static string FullKey(PSCmdlet cmdlet, string key)
    {
        string[] known = ["Name", "Label", "Expression", "Descending", "Ascending"];
        return known.FirstOrDefault(full => key.Length > 0 && full.StartsWith(key, StringComparison.OrdinalIgnoreCase))
            ?? throw Invalid(cmdlet, $"The key '{key}' is not valid in a calculated property.");
    }

    private static string Name(object value) => LanguagePrimitives.ConvertTo<string>(value);

    private static Exception Invalid(PSCmdlet cmdlet, string message)
    {
        var error = new ErrorRecord(new ArgumentException(message), "InvalidProperty", ErrorCategory.InvalidArgument, null);
        cmdlet.ThrowTerminatingError(error);
        return error.Exception;
    }

    private string? Entry(string key) => entries?[key] as string;

    private bool? Flag(string key) => entries?[key] is { } value ? LanguagePrimitives.IsTrue(value) : null;
}
