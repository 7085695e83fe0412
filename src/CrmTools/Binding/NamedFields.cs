using System.Management.Automation;

namespace CrmTools.Binding;

/// <summary>Reads fields that the shop has named itself: hashtables of names and values, or objects with Name and Value.</summary>
internal static class NamedFields
{
    public static IReadOnlyList<NamedValue> Read(PSObject[]? given, string parameter) =>
        [.. (given ?? []).SelectMany((item, index) => Read(PlainValues.From((object?)item), $"{parameter}[{index}]."))];

    private static IEnumerable<NamedValue> Read(IReadOnlyDictionary<string, object?> values, string prefix)
    {
        var fields = new Fields(values, prefix);
        if (values.ContainsKey("Name") && values.ContainsKey("Value"))
        {
            var name = fields.Text("Name") ?? throw CrmError.Invalid($"{prefix}Name", CommonStrings.NothingGiven, BindingStrings.GiveFieldName);
            return [new NamedValue(name, fields.Text("Value") ?? "")];
        }

        return values.Keys.Select(key => new NamedValue(key, fields.Text(key) ?? ""));
    }
}
