using System.Globalization;
using CrmTools.Sandbox.World;

namespace CrmTools.Sandbox.Unicrm;

/// <summary>All members: the seed's people and those added, found by every key that UniCRM finds them by.</summary>
internal sealed class UnicrmMemberTable(Population population)
{
    private readonly object _gate = new();
    private readonly SeedOverlay<UnicrmMember> _members = new(population.Count, i => UnicrmMember.Of(population.At(i)));
    private readonly Dictionary<string, int> _cards = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _mobiles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _openIds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _addedBySort = UnicrmSort.All.ToDictionary(sort => sort.No, _ => new List<int>());

    public UnicrmMember? FindByCard(string cardNo) => Find(_cards, cardNo, 11_000_000, 0, member => member.CardNo);

    public UnicrmMember? FindByMobile(string mobile) => Find(_mobiles, mobile, 13_800_000_000, 0, member => member.Mobile);

    public UnicrmMember? FindByOpenId(string openId) => Find(_openIds, openId, 0, "wx_open_".Length, member => member.OpenId);

    /// <summary>Adds a member under the next index; without a card number it gets the one that belongs to its index.</summary>
    public UnicrmMember Add(UnicrmMember member)
    {
        lock (_gate)
        {
            var index = _members.Count + 1;
            var card = member.CardNo;
            // Somebody may have chosen that number for a card; then the next free one is taken.
            for (var n = index; card.Length == 0 || (member.CardNo.Length == 0 && _cards.ContainsKey(card)); n++)
                card = SandboxPeople.UnicrmCardNo(n);
            var added = member with { Index = index, CardNo = card };
            _cards[card] = index;
            _openIds[added.OpenId] = index;
            if (!string.IsNullOrEmpty(added.Mobile)) _mobiles.TryAdd(added.Mobile, index);
            _addedBySort[added.Sort.No].Add(index);
            _members.Append(added);
            return added;
        }
    }

    public void Put(UnicrmMember member)
    {
        lock (_gate)
        {
            var before = _members.Find(member.Index)!;
            if (before.Mobile != member.Mobile)
            {
                if (before.Mobile is not null && _mobiles.GetValueOrDefault(before.Mobile) == member.Index) _mobiles.Remove(before.Mobile);
                if (!string.IsNullOrEmpty(member.Mobile)) _mobiles.TryAdd(member.Mobile, member.Index);
            }

            _members.Put(member.Index, member);
        }
    }

    /// <summary>A page of the members of a sort, or of all, in the order they were added.</summary>
    public IReadOnlyList<UnicrmMember> Page(UnicrmSort? sort, long skip, int take, out int total)
    {
        var indexes = new List<int>();
        lock (_gate)
        {
            var seeded = sort?.CountOf(population.Count) ?? population.Count;
            var added = sort is null ? null : _addedBySort[sort.No];
            total = sort is null ? _members.Count : seeded + added!.Count;
            for (var n = skip; n < Math.Min(total, skip + take); n++)
            {
                indexes.Add(sort is null ? (int)n + 1 : n < seeded ? sort.IndexOf((int)n) : added![(int)n - seeded]);
            }
        }

        return indexes.ConvertAll(index => _members.Find(index)!);
    }

    private UnicrmMember? Find(Dictionary<string, int> changed, string key, long seedBase, int prefix, Func<UnicrmMember, string?> keyOf)
    {
        lock (_gate)
        {
            if (changed.TryGetValue(key, out var index)) return _members.Find(index);
        }

        if (key.Length <= prefix) return null;
        if (!long.TryParse(key.AsSpan(prefix), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        var seed = number - seedBase;
        var member = seed >= 1 && seed <= population.Count ? _members.Find(seed) : null;
        return member is not null && keyOf(member) == key ? member : null;
    }
}
