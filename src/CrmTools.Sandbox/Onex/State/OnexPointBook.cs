using CrmTools.Sandbox.World;

namespace CrmTools.Sandbox.Onex;

/// <summary>Every member's points; seed accounts exist only from their first change on.</summary>
internal sealed class OnexPointBook(Population population)
{
    private readonly Dictionary<int, OnexPointAccount> _changed = [];

    /// <summary>An account to look at. The caller holds the state's gate.</summary>
    public OnexPointAccount Read(OnexMember member)
    {
        if (_changed.TryGetValue(member.Index, out var account)) return account;
        return member.Index <= population.Count ? OnexPointAccount.Seed(member.Index, member.CreatedAt) : new OnexPointAccount();
    }

    /// <summary>An account to change, which is kept from now on. The caller holds the state's gate.</summary>
    public OnexPointAccount Open(OnexMember member) => _changed[member.Index] = Read(member);
}
