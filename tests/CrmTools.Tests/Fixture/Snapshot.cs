using System.Globalization;
using System.Management.Automation;

namespace CrmTools.Tests.Fixture;

/// <summary>Objects as text, to say that two servers' different answers mean the same.</summary>
internal static class Snapshot
{
    /// <summary>Every common property of every object; what only one vendor's field names could explain is left out.</summary>
    public static IReadOnlyList<string> Of(RunResult result) => [.. result.Clean().Output.Select(item => string.Join(
        "; ", item.Properties.Where(property => property.Name is not ("Extra" or "Connection" or "Item" or "Account")).Select(Line)))];

    private static string Line(PSPropertyInfo property) => $"{property.Name}={property.Value switch
    {
        DateTimeOffset time => time.ToString("O", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
        var value => Convert.ToString(value, CultureInfo.InvariantCulture),
    }}";
}
