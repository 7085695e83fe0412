namespace CrmTools;

/// <summary>All member types.</summary>
public sealed record MemberTypeQuery;
