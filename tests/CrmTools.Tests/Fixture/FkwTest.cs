namespace CrmTools.Tests.Fixture;

/// <summary>A test with Fkw connected as <c>fkw</c>.</summary>
public abstract class FkwTest : ShopTest
{
    private protected override void Connect() => Shop.OpenFkw(Session);

    /// <summary>The number of an order in a state.</summary>
    private protected string Order(string status) => Session.Run($"Get-CrmOrder -Status {status} -First 1").Single.Text("Id")!;
}
