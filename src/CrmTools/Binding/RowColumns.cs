using System.Management.Automation;

namespace CrmTools.Binding;

/// <summary>
/// Finds the columns of a piped row that PowerShell could not turn into their parameter's type: it drops such a value without a word, and a
/// member would be changed without the birthday that the file has.
/// </summary>
internal sealed class RowColumns(CommandInfo command)
{
    private readonly ParameterMetadata[] _typed = [.. command.Parameters.Values.Where(parameter =>
        parameter.ParameterType != typeof(string) && parameter.ParameterSets.Values.Any(set => set.ValueFromPipelineByPropertyName))];

    /// <summary>Refuses a row with a value that did not fit.</summary>
    /// <exception cref="CrmException">With id InvalidInput.</exception>
    public void Check(PSObject row, string parameterSet, IReadOnlyDictionary<string, object> bound)
    {
        foreach (var parameter in _typed)
        {
            if (bound.ContainsKey(parameter.Name) || !IsIn(parameter, parameterSet)) continue;
            var column = parameter.Aliases.Prepend(parameter.Name).Select(name => row.Properties[name]).FirstOrDefault(property => property is not null);
            var value = column?.Value is PSObject wrapped ? wrapped.BaseObject : column?.Value;
            if (value is null || (value is string text && string.IsNullOrWhiteSpace(text))) continue;
            throw CrmError.Invalid(column!.Name, BindingStrings.FormatCannotBeRead(value), Help(Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType));
        }
    }

    private static bool IsIn(ParameterMetadata parameter, string set) =>
        parameter.ParameterSets.TryGetValue(set, out var own) || parameter.ParameterSets.TryGetValue(ParameterAttribute.AllParameterSets, out own)
            ? own.ValueFromPipelineByPropertyName
            : false;

    private static string Help(Type type) => type switch
    {
        _ when type.IsEnum => BindingStrings.FormatGiveOneOf(string.Join(", ", Enum.GetNames(type))),
        _ when type == typeof(DateTime) || type == typeof(DateTimeOffset) => PointInTime.Help,
        _ when type == typeof(bool) => BindingStrings.GiveTrueOrFalse,
        _ when type == typeof(System.Security.SecureString) => BindingStrings.GiveSecureString,
        _ => BindingStrings.GiveNumber,
    };
}
