namespace CrmTools.Sandbox.World;

/// <summary>One person of the seed world, as every vendor's server knows them; all ids derive from the 1-based index.</summary>
internal sealed record Person(
    int Index,
    string Name,
    Sex Sex,
    string Mobile,
    string Telephone,
    string Email,
    DateOnly Birthday,
    Place Place,
    string Address,
    string Remark,
    bool IsVip,
    bool IsSmsBlocked,
    bool IsEmailBlocked,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt);
