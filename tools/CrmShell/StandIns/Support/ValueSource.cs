using System.Management.Automation;

namespace CrmTools.Shell.StandIns.Support;

/// <summary>Where a value comes from: a property of the object, or, without one, the object itself.</summary>
internal sealed class ValueSource(PropertyChoice? choice)
{
    internal string? Name => choice is null ? null : choice.Label ?? choice.Expression.ToString();

    internal bool? Descending => choice?.Descending;

    internal object? Value(PSObject input) => choice is null ? input : choice.Value(input);
}
