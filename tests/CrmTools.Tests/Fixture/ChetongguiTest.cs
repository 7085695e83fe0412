namespace CrmTools.Tests.Fixture;

/// <summary>A test with CheTongGui connected as <c>parts</c>.</summary>
public abstract class ChetongguiTest : ShopTest
{
    private protected override void Connect() => Shop.OpenChetonggui(Session);

    /// <summary>The effects of one operation, oldest first.</summary>
    private protected IReadOnlyList<LedgerEntry> Effects(string operation) => Shop.Ledger.Where(entry => entry.Operation == operation);
}
