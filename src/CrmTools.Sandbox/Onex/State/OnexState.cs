using System.Globalization;
using CrmTools.Sandbox.World;

namespace CrmTools.Sandbox.Onex;

/// <summary>Everything the ONex server knows. Whoever changes it, or reads points or orders, holds <see cref="Gate"/>.</summary>
internal sealed class OnexState(SandboxOptions options, Population population, Ledger ledger)
{
    public object Gate { get; } = new();

    public OnexDialect Dialect => options.Onex;

    public OnexMemberTable Members { get; } = new(population);

    public OnexPointBook Points { get; } = new(population);

    public OnexOrderBook Orders { get; } = new(population);

    public DateTimeOffset Now => ChinaTime.Now(options.Clock);

    /// <summary>The member, or the refusal that real servers give.</summary>
    public OnexMember Member(long memberId) => Members.Find(memberId) ?? throw OnexRefusal.Business("此客户不存在");

    public void Record(
        string operation, long memberId, decimal amount = 0, string? mark = null, string? shop = null, decimal? balance = null) =>
        ledger.Add(
            Now, SandboxVendorIds.ONex, operation, memberId.ToString(CultureInfo.InvariantCulture), amount, mark, shop, balance);
}
