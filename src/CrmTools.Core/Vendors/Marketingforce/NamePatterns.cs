namespace CrmTools.Core.Vendors.Marketingforce;

/// <summary>A list of field names, where <c>*_time</c> stands for every name that ends so. The ending __c of a company's own fields does not count.</summary>
/// <param name="list">Names and endings, separated by commas; empty for none.</param>
internal sealed class NamePatterns(string list)
{
    private readonly string[] _patterns = list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public bool Match(string name)
    {
        var plain = name.EndsWith(MarketingforceSettings.CustomEnding, StringComparison.Ordinal)
            ? name[..^MarketingforceSettings.CustomEnding.Length]
            : name;
        return Array.Exists(_patterns, pattern => pattern[0] == '*'
            ? plain.EndsWith(pattern[1..], StringComparison.Ordinal)
            : pattern == name || pattern == plain);
    }
}
