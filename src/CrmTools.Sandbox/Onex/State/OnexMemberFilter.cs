namespace CrmTools.Sandbox.Onex;

/// <summary>The time ranges of taocrm.members.getlist; both ends belong to the range.</summary>
internal sealed record OnexMemberFilter(
    DateTimeOffset? CreatedFrom, DateTimeOffset? CreatedTo, DateTimeOffset? UpdatedFrom, DateTimeOffset? UpdatedTo)
{
    public bool Matches(OnexMember member) =>
        IsBetween(member.CreatedAt, CreatedFrom, CreatedTo) && IsBetween(member.UpdatedAt, UpdatedFrom, UpdatedTo);

    // Times are shown to the second, so what happens within the last second of a range belongs to it.
    private static bool IsBetween(DateTimeOffset time, DateTimeOffset? from, DateTimeOffset? to) =>
        (from is null || time >= from) && (to is null || time < to.Value.AddSeconds(1));
}
