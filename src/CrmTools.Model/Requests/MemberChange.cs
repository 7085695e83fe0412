namespace CrmTools;

/// <summary>Fields of a member to be changed; what is null stays as it is.</summary>
public sealed record MemberChange : MemberFields
{
    /// <summary>The vendor's id of the member.</summary>
    public string? Id { get; init; }
}
