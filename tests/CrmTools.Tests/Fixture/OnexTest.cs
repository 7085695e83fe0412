namespace CrmTools.Tests.Fixture;

/// <summary>A test with ONex connected as <c>onex</c>.</summary>
public abstract class OnexTest : ShopTest
{
    private protected override void Connect() => Shop.OpenOnex(Session);
}
