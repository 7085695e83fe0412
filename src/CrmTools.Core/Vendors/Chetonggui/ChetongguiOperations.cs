using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Chetonggui;

/// <summary>The fifteen operations as data. The document gives no addresses; each has a path of its own that a setting can change.</summary>
internal sealed class ChetongguiOperations(ChetongguiSettings settings)
{
    /// <summary>1. The user name is unique at the vendor, but "it exists" does not say whether it is ours.</summary>
    public Endpoint Register { get; } = Add(settings, "Register", Tier.StateOnly);

    /// <summary>2. There is no token: it only proves the credentials and tells the company.</summary>
    public Endpoint Login { get; } = Read(settings, "Login") with { NeedsToken = false };

    /// <summary>3. No key, and no operation that reads products.</summary>
    public Endpoint OfferProduct { get; } = Add(settings, "OfferProduct", Tier.Nothing);

    /// <summary>4.</summary>
    public ChetongguiTable Customer { get; } = new(settings, "Customer");

    /// <summary>5.</summary>
    public ChetongguiTable Relation { get; } = new(settings, "Relation");

    /// <summary>6.</summary>
    public ChetongguiTable Discount { get; } = new(settings, "Discount");

    /// <summary>7. Nothing reads reminders.</summary>
    public Endpoint Remind { get; } = Add(settings, "Remind", Tier.Nothing);

    /// <summary>7, with op_type 2. A name of its own, so that the reminder's key can name what is ended.</summary>
    public Endpoint EndReminder { get; } = Add(settings, "Remind", Tier.Nothing) with { Name = "EndReminder" };

    /// <summary>8. Every line carries a timestamp that the server takes once.</summary>
    public Endpoint PlaceOrder { get; } = Add(settings, "PlaceOrder", Tier.Keyed);

    /// <summary>9.</summary>
    public Endpoint Order { get; } = Read(settings, "Order");

    /// <summary>9, with op_type 1.</summary>
    public Endpoint AcceptOrder { get; } = Add(settings, "Order", Tier.StateOnly) with { Name = "AcceptOrder" };

    /// <summary>10.</summary>
    public Endpoint Ship { get; } = Add(settings, "Ship", Tier.StateOnly);

    /// <summary>11.</summary>
    public Endpoint Receive { get; } = Add(settings, "Receive", Tier.StateOnly);

    /// <summary>12.</summary>
    public Endpoint Shipment { get; } = Read(settings, "Shipment");

    /// <summary>13.</summary>
    public Endpoint Return { get; } = Read(settings, "Return");

    /// <summary>14.</summary>
    public Endpoint ConfirmReturn { get; } = Add(settings, "ConfirmReturn", Tier.StateOnly);

    /// <summary>15.</summary>
    public Endpoint ProductAccess { get; } = new("ProductAccess", HttpMethod.Post, settings.Path("ProductAccess"), Repeat.Replaces);

    public static Endpoint Read(ChetongguiSettings settings, string name) => new(name, HttpMethod.Post, settings.Path(name), Repeat.Harmless);

    public static Endpoint Add(ChetongguiSettings settings, string name, Tier tier) =>
        new(name, HttpMethod.Post, settings.Path(name), Repeat.Adds, tier);
}
