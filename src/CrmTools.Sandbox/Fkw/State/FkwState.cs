using CrmTools.Sandbox.World;

namespace CrmTools.Sandbox.Fkw;

/// <summary>Everything the Fkw server knows. Whoever reads or changes it holds <see cref="Gate"/>.</summary>
internal sealed class FkwState(SandboxOptions options, Population population, Ledger ledger)
{
    public const string ShopId = "11039290";
    public const string ShopName = "我来沙箱商城";

    private long _sequence;

    public object Gate { get; } = new();

    public FkwDialect Dialect => options.Fkw;

    public FkwTokens Tokens { get; } = new(options);

    public FkwMemberTable Members { get; } = new(population);

    public FkwCatalog Catalog { get; } = new();

    public FkwOrderBook Orders { get; } = new(ChinaTime.Now(options.Clock), population);

    public DateTimeOffset Now => ChinaTime.Now(options.Clock);

    /// <summary>A media id that looks like the vendor's.</summary>
    public string NextMediaId() => "ABUIABAAGAAg" + Convert.ToBase64String(BitConverter.GetBytes(++_sequence + 0x5EED0000)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public void Record(string operation, string subject, decimal amount = 0, string? mark = null, string? part = null, decimal? balance = null) =>
        ledger.Add(Now, SandboxVendorIds.Fkw, operation, subject, amount, mark, part, balance);
}
