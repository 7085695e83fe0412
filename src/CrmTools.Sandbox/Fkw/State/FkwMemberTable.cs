using CrmTools.Sandbox.World;

namespace CrmTools.Sandbox.Fkw;

/// <summary>All members: the seed's people and those added.</summary>
internal sealed class FkwMemberTable(Population population)
{
    private readonly SeedOverlay<FkwMember> _members = new(population.Count, i => FkwMember.Of(population.At(i)));
    private readonly HashSet<string> _added = new(StringComparer.OrdinalIgnoreCase);

    public int Count => _members.Count;

    public FkwMember Get(int id) => _members.Find(id) ?? throw FkwRefusal.NotFound("会员");

    public bool HasAccount(string account) => _added.Contains(account)
        || (account.StartsWith("member", StringComparison.OrdinalIgnoreCase)
            && int.TryParse(account.AsSpan(6), out var index) && index >= 1 && index <= population.Count && account.Length == 12);

    public FkwMember Add(FkwMember member, DateTimeOffset now)
    {
        var added = member with { Id = _members.Count + 1, AddedAt = now };
        _added.Add(added.Account);
        _members.Append(added);
        return added;
    }

    public void Put(FkwMember member) => _members.Put(member.Id, member);

    /// <summary>A page by the members' ids.</summary>
    /// <param name="page">Its number, from 1.</param>
    /// <param name="size">Its size.</param>
    /// <param name="newest">Younger members are not shown yet; null for none.</param>
    /// <param name="newestFirst">Whether the youngest come first.</param>
    public (int Total, IReadOnlyList<FkwMember> Members) Page(int page, int size, DateTimeOffset? newest, bool newestFirst)
    {
        // They were added in the order of their ids.
        var total = Count;
        while (total > 0 && _members.Find(total)!.AddedAt > newest) total--;
        var before = (int)Math.Min((long)(page - 1) * size, total);
        var ids = Enumerable.Range(before + 1, Math.Min(size, total - before));
        return (total, [.. ids.Select(id => _members.Find(newestFirst ? total + 1 - id : id)!)]);
    }
}
