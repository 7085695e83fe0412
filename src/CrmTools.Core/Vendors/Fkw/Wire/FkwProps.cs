namespace CrmTools.Core.Vendors.Fkw;

/// <summary>Names with values, in the vendor's order; see <see cref="FkwPropsConverter"/>.</summary>
internal sealed class FkwProps : List<KeyValuePair<string, string?>>
{
    /// <summary>As the vendor writes it in a list of products: 颜色:白色;尺码:XXL.</summary>
    public override string ToString() => string.Join(';', this.Select(pair => pair.Value is null ? pair.Key : $"{pair.Key}:{pair.Value}"));

    /// <summary>By name; values of one name are joined.</summary>
    public IReadOnlyDictionary<string, string?> ToDictionary() => this
        .GroupBy(pair => pair.Key, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Count() == 1 ? group.First().Value : string.Join(';', group.Select(pair => pair.Value)), StringComparer.Ordinal);
}
