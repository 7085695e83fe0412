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

    public FkwMember Add(FkwMember member)
    {
        var added = member with { Id = _members.Count + 1 };
        _added.Add(added.Account);
        _members.Append(added);
        return added;
    }

    public void Put(FkwMember member) => _members.Put(member.Id, member);

    public IEnumerable<FkwMember> Page(int page, int size)
    {
        var first = ((long)(page - 1) * size) + 1;
        for (var id = first; id < first + size && id <= Count; id++) yield return _members.Find(id)!;
    }
}
