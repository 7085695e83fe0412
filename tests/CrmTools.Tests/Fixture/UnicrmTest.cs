namespace CrmTools.Tests.Fixture;

/// <summary>A test with UniCRM connected as <c>unicrm</c>.</summary>
public abstract class UnicrmTest : ShopTest
{
    private protected override void Connect() => Shop.OpenUnicrm(Session);
}
