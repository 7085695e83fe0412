using System.Globalization;
using CrmTools.Sandbox.World;

namespace CrmTools.Sandbox.Unicrm;

/// <summary>Everything the UniCRM server knows. Whoever changes it, or reads a purse, holds <see cref="Gate"/>.</summary>
internal sealed class UnicrmState(SandboxOptions options, Population population, Ledger ledger)
{
    private readonly Dictionary<int, UnicrmPurse> _purses = [];
    private int _sequence;

    public object Gate { get; } = new();

    public UnicrmDialect Dialect => options.Unicrm;

    public UnicrmMemberTable Members { get; } = new(population);

    public DateTimeOffset Now => ChinaTime.Now(options.Clock);

    /// <summary>The member of a card, or the refusal 1001.</summary>
    public UnicrmMember Card(string cardNo) => Members.FindByCard(cardNo) ?? throw new UnicrmRefusal(UnicrmCodes.NoSuchCard);

    /// <summary>A purse to look at.</summary>
    public UnicrmPurse Read(UnicrmMember member)
    {
        if (_purses.TryGetValue(member.Index, out var purse)) return purse;
        return member.Index <= population.Count
            ? UnicrmPurse.Seed(member.Index, population.CreatedAt(member.Index))
            : new UnicrmPurse();
    }

    /// <summary>A purse to change, which is kept from now on.</summary>
    public UnicrmPurse Open(UnicrmMember member) => _purses[member.Index] = Read(member);

    /// <summary>A number for an account item, like the document's <c>0000-1611072116-427</c>, but never the same twice.</summary>
    public string NextNo() => string.Create(CultureInfo.InvariantCulture, $"0000-{Now:yyMMddHHmm}-{++_sequence:D3}");

    public void Record(
        string operation, string cardNo, decimal amount = 0, string? mark = null, string? account = null, decimal? balance = null) =>
        ledger.Add(Now, SandboxVendorIds.UniCrm, operation, cardNo, amount, mark, account, balance);
}
