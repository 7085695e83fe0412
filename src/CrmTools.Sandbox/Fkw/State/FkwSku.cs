namespace CrmTools.Sandbox.Fkw;

/// <summary>One thing that can be bought of a product.</summary>
internal sealed record FkwSku(string Id, decimal Price, int Stock, string Code, IReadOnlyList<KeyValuePair<string, string>> Properties)
{
    /// <summary>As the list writes it: 颜色:白色;尺码:XXL.</summary>
    public string PropertiesName => string.Join(';', Properties.Select(property => $"{property.Key}:{property.Value}"));
}
