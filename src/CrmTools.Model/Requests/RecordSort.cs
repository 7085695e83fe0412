namespace CrmTools;

/// <summary>One key of a record query's order.</summary>
/// <param name="Field">The field's API name.</param>
/// <param name="Descending">True for the largest first.</param>
public sealed record RecordSort(string Field, bool Descending);
