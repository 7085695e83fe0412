using System.Management.Automation;
using Microsoft.PowerShell.Commands;

namespace CrmTools.Shell.StandIns.Support;

/// <summary>What -Property, -ExcludeProperty and -ExpandProperty make of an object.</summary>
internal sealed class PropertyProjection
{
    private readonly PSCmdlet cmdlet;
    private readonly IReadOnlyList<PropertyChoice> choices;
    private readonly WildcardPattern[] excluded;
    private readonly PSPropertyExpression? expanded;

    internal PropertyProjection(PSCmdlet cmdlet, object[]? properties, string[]? exclude, string? expand)
    {
        this.cmdlet = cmdlet;
        excluded = [.. (exclude ?? []).Select(name => WildcardPattern.Get(name, WildcardOptions.IgnoreCase))];

        // An exclusion alone means "everything but".
        choices = PropertyChoice.Parse(cmdlet, excluded.Length > 0 && properties is null or [] ? ["*"] : properties);
        expanded = string.IsNullOrEmpty(expand) ? null : new PSPropertyExpression(expand);
    }

    internal IEnumerable<PSObject> Apply(PSObject input)
    {
        if (choices.Count == 0 && expanded is null)
            return [input];

        var notes = Notes(input);
        return expanded is null ? [Combine(input, notes)] : Expand(input, notes);
    }

    private PSObject Combine(PSObject input, List<PSNoteProperty> notes)
    {
        var result = new PSObject();
        result.TypeNames.Insert(0, $"Selected.{input.BaseObject.GetType()}");
        foreach (var note in notes)
            Add(result, note, input);
        return result;
    }

    private List<PSNoteProperty> Notes(PSObject input)
    {
        var notes = new List<PSNoteProperty>();
        foreach (var choice in choices)
        {
            var values = choice.Values(input).Where(value => !IsExcluded(value.ResolvedExpression.ToString())).ToArray();
            if (values.Length == 0 && !choice.Expression.HasWildCardCharacters)
            {
                // A property that the object does not have is selected as empty.
                var missing = choice.Label ?? choice.Expression.ToString();
                if (!IsExcluded(missing))
                    notes.Add(new PSNoteProperty(missing, null));
                continue;
            }

            notes.AddRange(values.Select(value => new PSNoteProperty(choice.Label ?? value.ResolvedExpression.ToString(), value.Result)));
        }

        return notes;
    }

    private IEnumerable<PSObject> Expand(PSObject input, List<PSNoteProperty> notes)
    {
        var values = expanded!.GetValues(input);
        if (values.Count == 0)
        {
            var exception = new PSArgumentException($"Property \"{expanded}\" cannot be found.", "ExpandProperty");
            cmdlet.WriteError(new ErrorRecord(exception, "ExpandPropertyNotFound", ErrorCategory.InvalidArgument, input));
            yield break;
        }

        if (values[0].Exception is { } failure)
        {
            cmdlet.WriteError(new ErrorRecord(failure, "PropertyEvaluationExpand", ErrorCategory.InvalidResult, input));
            yield break;
        }

        var value = values[0].Result;
        var elements = LanguagePrimitives.GetEnumerable(value)?.Cast<object?>() ?? [value];
        foreach (var element in elements)
        {
            if (element is null)
                continue;

            var result = notes.Count == 0 ? PSObject.AsPSObject(element) : EngineInternals.WrapAlone(element);
            foreach (var note in notes)
                Add(result, note, input);
            yield return result;
        }
    }

    private void Add(PSObject result, PSNoteProperty note, PSObject input)
    {
        if (result.Properties[note.Name] is null)
        {
            result.Properties.Add(note);
            return;
        }

        var id = expanded is null ? "AlreadyExistingUserSpecifiedPropertyNoExpand" : "AlreadyExistingUserSpecifiedPropertyExpand";
        var exception = new PSArgumentException(
            $"The property cannot be processed because the property \"{note.Name}\" already exists.", "Property");
        cmdlet.WriteError(new ErrorRecord(exception, id, ErrorCategory.InvalidOperation, input));
    }

    private bool IsExcluded(string name) => Array.Exists(excluded, pattern => pattern.IsMatch(name));
}
