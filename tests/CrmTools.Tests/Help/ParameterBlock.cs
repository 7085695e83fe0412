using System.Management.Automation;
using System.Text;

namespace CrmTools.Tests.Help;

/// <summary>The block of metadata that a page must have below a parameter, made from the parameter itself in PlatyPS's form.</summary>
internal static class ParameterBlock
{
    public static string Of(CmdletInfo cmdlet, string name)
    {
        var parameter = cmdlet.Parameters[name];
        var text = new StringBuilder($"Type: {parameter.ParameterType}\nDefaultValue: {Quoted(Default(cmdlet, parameter))}\n");
        text.Append($"SupportsWildcards: {Word(parameter.Attributes.Any(attribute => attribute is SupportsWildcardsAttribute))}\n");
        text.Append($"Aliases:{List(parameter.Aliases)}\nParameterSets:\n");
        foreach (var (set, use) in parameter.ParameterSets)
        {
            text.Append($"- Name: {(set == ParameterAttribute.AllParameterSets ? "(All)" : set)}\n");
            text.Append($"  Position: {(use.Position == int.MinValue ? "Named" : use.Position)}\n  IsRequired: {Word(use.IsMandatory)}\n");
            text.Append($"  ValueFromPipeline: {Word(use.ValueFromPipeline)}\n  ValueFromPipelineByPropertyName: {Word(use.ValueFromPipelineByPropertyName)}\n");
            text.Append($"  ValueFromRemainingArguments: {Word(use.ValueFromRemainingArguments)}\n");
        }

        return text.Append($"DontShow: false\nAcceptedValues:{List(Accepted(parameter))}\nHelpMessage: ''").ToString();
    }

    private static string Default(CmdletInfo cmdlet, ParameterMetadata parameter)
    {
        if (parameter.SwitchParameter) return "False";
        if (parameter.ParameterType.IsArray || parameter.ParameterSets.Values.Any(set => set.IsMandatory)) return "";
        var value = cmdlet.ImplementingType.GetProperty(parameter.Name)?.GetValue(Activator.CreateInstance(cmdlet.ImplementingType));
        return value is null or 0 ? "" : value.ToString()!;
    }

    private static IEnumerable<string> Accepted(ParameterMetadata parameter)
    {
        var type = parameter.ParameterType.IsArray ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsEnum ? Enum.GetNames(type) : parameter.Attributes.OfType<ValidateSetAttribute>().SelectMany(attribute => attribute.ValidValues);
    }

    private static string List(IEnumerable<string> values) => values.Any() ? string.Concat(values.Select(value => $"\n- {Quoted(value)}")) : " []";

    // What YAML would read as a number with another face, or as a truth value, stands in quotes.
    private static string Quoted(string value) => value is "" or "N" || (value.Length > 1 && value[0] == '0') ? $"'{value}'" : value;

    private static string Word(bool value) => value ? "true" : "false";
}
