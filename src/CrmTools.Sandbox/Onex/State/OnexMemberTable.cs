using System.Globalization;
using CrmTools.Sandbox.World;

namespace CrmTools.Sandbox.Onex;

/// <summary>All members: the seed's people and those added, found by every key that ONex finds them by.</summary>
internal sealed class OnexMemberTable(Population population)
{
    private readonly object _gate = new();
    private readonly SeedOverlay<OnexMember> _members = new(population.Count, i => OnexMember.Of(population.At(i)));
    private readonly SortedSet<int> _updated = [];
    private readonly Dictionary<string, int> _mobiles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _userNames = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> _uids = [];

    public OnexMember? Find(long memberId) => _members.Find(memberId - SandboxPeople.OnexMemberId(0));

    public OnexMember? FindByCode(long selfCode) => _members.Find(selfCode - SandboxPeople.OnexReferralCode(0));

    public OnexMember? FindByUid(long uid)
    {
        lock (_gate) return _uids.TryGetValue(uid, out var index) ? _members.Find(index) : null;
    }

    public OnexMember? FindByUserName(string name)
    {
        lock (_gate)
        {
            if (_userNames.TryGetValue(name, out var index)) return _members.Find(index);
        }

        var number = name.StartsWith("member", StringComparison.Ordinal) ? Number(name.AsSpan(6)) : 0;
        return number > 0 && number <= population.Count && SandboxPeople.UserName((int)number) == name ? _members.Find(number) : null;
    }

    public OnexMember? FindByMobile(string mobile)
    {
        if (mobile.Length == 0) return null;
        lock (_gate)
        {
            if (_mobiles.TryGetValue(mobile, out var index)) return _members.Find(index);
        }

        var seed = mobile.Length == 11 ? Number(mobile) - 13_800_000_000L : 0;
        var member = seed > 0 && seed <= population.Count ? _members.Find(seed) : null;
        return member?.Mobile == mobile ? member : null;
    }

    /// <summary>Adds a member under the next index, which the record's own index is set to.</summary>
    public OnexMember Add(OnexMember member)
    {
        lock (_gate)
        {
            var added = member with { Index = _members.Count + 1 };
            if (added.Uid is { } uid) _uids[uid] = added.Index;
            if (added.Mobile.Length > 0) _mobiles[added.Mobile] = added.Index;
            _userNames.TryAdd(added.UserName, added.Index);
            _members.Append(added);
            return added;
        }
    }

    public void Put(OnexMember member)
    {
        lock (_gate)
        {
            var before = _members.Find(member.Index)!;
            if (before.Mobile != member.Mobile)
            {
                _mobiles.Remove(before.Mobile);
                if (member.Mobile.Length > 0) _mobiles[member.Mobile] = member.Index;
            }

            if (before.UpdatedAt != member.UpdatedAt && member.Index <= population.Count) _updated.Add(member.Index);
            _members.Put(member.Index, member);
        }
    }

    /// <summary>One page of the members in given time ranges, in the order of their ids.</summary>
    public IReadOnlyList<OnexMember> Page(OnexMemberFilter filter, long skip, int take)
    {
        int[] indexes;
        lock (_gate) indexes = [.. Select(filter).Page(skip, take)];
        return Array.ConvertAll(indexes, index => _members.Find(index)!);
    }

    private IndexRange Select(OnexMemberFilter filter)
    {
        var low = Math.Max(
            filter.CreatedFrom is { } created ? population.FirstNotBefore(created, population.CreatedAt) : 1,
            filter.UpdatedFrom is { } updated ? population.FirstNotBefore(updated, population.UpdatedAt) : 1);
        var high = Math.Min(
            filter.CreatedTo is { } createdTo ? population.FirstNotBefore(createdTo.AddSeconds(1), population.CreatedAt) : population.Count + 1,
            filter.UpdatedTo is { } updatedTo ? population.FirstNotBefore(updatedTo.AddSeconds(1), population.UpdatedAt) : population.Count + 1);
        high = Math.Max(low, high);
        List<int> except = [], before = [], after = [];
        foreach (var index in _updated)
        {
            var matches = filter.Matches(_members.Find(index)!);
            if (index >= low && index < high)
            {
                if (!matches) except.Add(index);
            }
            else if (matches)
            {
                (index < low ? before : after).Add(index);
            }
        }

        for (var index = population.Count + 1; index <= _members.Count; index++)
        {
            if (filter.Matches(_members.Find(index)!)) after.Add(index);
        }

        return new(low, high, except, before, after);
    }

    private static long Number(ReadOnlySpan<char> text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
