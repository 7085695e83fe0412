using System.Globalization;
using System.Management.Automation;
using System.Numerics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CrmTools.Shell.StandIns.Support;

/// <summary>Turns JSON into PowerShell objects by the rules of ConvertFrom-Json.</summary>
internal sealed partial class JsonObjects(bool asHashtable)
{
    internal object? Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when asHashtable => Table(element),
        JsonValueKind.Object => Custom(element),
        JsonValueKind.Array => element.EnumerateArray().Select(Read).ToArray(),
        JsonValueKind.String => TextOrDate(element.GetString()!),
        JsonValueKind.Number => Number(element),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private OrderedHashtable Table(JsonElement element)
    {
        var table = new OrderedHashtable();
        foreach (var member in element.EnumerateObject())
            table[member.Name] = Read(member.Value);
        return table;
    }

    private PSObject Custom(JsonElement element)
    {
        var result = new PSObject();
        foreach (var member in element.EnumerateObject())
        {
            if (member.Name.Length == 0)
                throw new InvalidOperationException("A property whose name is an empty string needs -AsHashTable.");

            // PowerShell's properties ignore case, JSON's do not.
            if (result.Properties[member.Name] is { } existing)
            {
                throw new InvalidOperationException(
                    $"The keys '{existing.Name}' and '{member.Name}' cannot both be properties of one object, use -AsHashTable.");
            }

            result.Properties.Add(new PSNoteProperty(member.Name, Read(member.Value)));
        }

        return result;
    }

    private static object Number(JsonElement element)
    {
        if (element.TryGetInt64(out var whole))
            return whole;

        var text = element.GetRawText();
        return text.AsSpan().IndexOfAny(".eE") < 0 ? BigInteger.Parse(text, CultureInfo.InvariantCulture) : element.GetDouble();
    }

    /// <summary>As the real cmdlet, texts that are dates in ISO 8601 become dates.</summary>
    private static object TextOrDate(string text) =>
        IsoDate().IsMatch(text) && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var date)
            ? date
            : text;

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$", RegexOptions.CultureInvariant)]
    private static partial Regex IsoDate();
}
