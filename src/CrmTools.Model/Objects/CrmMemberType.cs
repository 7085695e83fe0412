namespace CrmTools;

/// <summary>A kind of membership (UniCRM <c>membersort</c>).</summary>
public sealed class CrmMemberType : CrmObject
{
    /// <summary>The type's number, such as <c>01</c>.</summary>
    public string? Id { get; internal init; }

    /// <summary>The type's name.</summary>
    public string? Name { get; internal init; }
}
