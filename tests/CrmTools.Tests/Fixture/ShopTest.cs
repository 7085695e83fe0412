namespace CrmTools.Tests.Fixture;

/// <summary>A test with a shop of its own and a session that is connected to it.</summary>
public abstract class ShopTest : IAsyncLifetime
{
    private protected Shop Shop { get; private set; } = null!;

    private protected Session Session { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Shop = await Shop.StartAsync(People, Spice);
        Session = new Session();
        Connect();
    }

    public virtual async ValueTask DisposeAsync()
    {
        Leave();
        Session.Dispose();
        await Shop.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>How many people the shop has.</summary>
    private protected virtual int People => 1200;

    /// <summary>Stands at the end of every secret of the shop.</summary>
    private protected virtual string Spice => "";

    /// <summary>Puts back what the tests of the class changed outside their session.</summary>
    private protected virtual void Leave()
    {
    }

    /// <summary>Opens what the tests of the class use.</summary>
    private protected abstract void Connect();
}
