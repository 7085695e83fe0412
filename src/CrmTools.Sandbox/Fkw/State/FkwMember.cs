using System.Globalization;
using CrmTools.Sandbox.World;

namespace CrmTools.Sandbox.Fkw;

/// <summary>A member of the shop.</summary>
internal sealed record FkwMember(
    int Id, string Account, string Name, string Mobile, string Email, int Level, string UnionId, long Points, long TotalPoints,
    IReadOnlyList<KeyValuePair<string, string>> Properties)
{
    /// <summary>When the member was added; null for those from the start.</summary>
    public DateTimeOffset? AddedAt { get; init; }

    public static FkwMember Of(Person person) => new(
        person.Index,
        SandboxPeople.UserName(person.Index),
        person.Name,
        person.Mobile,
        person.Email,
        SandboxPeople.FkwLevel(person.Index),
        SandboxPeople.FkwUnionId(person.Index),
        SandboxPeople.FkwPoints(person.Index),
        SandboxPeople.FkwTotalPoints(person.Index),
        [new("地区", person.Place.City), new("商户名", person.Remark)]);

    public string LevelName => string.Create(CultureInfo.InvariantCulture, $"VIP{Level + 1}");
}
