namespace CrmTools;

/// <summary>A property that tells one thing of a product from the others.</summary>
/// <param name="Name">Such as 颜色.</param>
/// <param name="Value">Such as 白色.</param>
/// <param name="MediaId">A picture of it that was uploaded before.</param>
public sealed record SkuProperty(string Name, string Value, string? MediaId = null);
