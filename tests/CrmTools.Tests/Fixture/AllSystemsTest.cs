using CrmTools.Tests.Vaults;

namespace CrmTools.Tests.Fixture;

/// <summary>A test with all five systems connected, as onex, unicrm, parts, fkw and mf, and a vault.</summary>
public abstract class AllSystemsTest : VaultTest
{
    private protected override int People => 200;

    private protected override void Connect()
    {
        base.Connect();
        Shop.OpenUnicrm(Session);
        Shop.OpenChetonggui(Session);
        Shop.OpenFkw(Session);
        Shop.OpenMarketingforce(Session);
        Shop.OpenOnex(Session);
        Session.Set("reg", Name);
    }
}
