namespace CrmTools;

/// <summary>All product libraries.</summary>
public sealed record ProductLibraryQuery;
