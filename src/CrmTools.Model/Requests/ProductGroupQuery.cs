namespace CrmTools;

/// <summary>All product groups.</summary>
public sealed record ProductGroupQuery;
