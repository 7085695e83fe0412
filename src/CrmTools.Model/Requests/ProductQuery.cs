namespace CrmTools;

/// <summary>All products.</summary>
public sealed record ProductQuery;
