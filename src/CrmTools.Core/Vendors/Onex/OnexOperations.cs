using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Onex;

/// <summary>The eleven operations as data. Names are the document's methods without the <c>taocrm.</c> before them.</summary>
internal sealed class OnexOperations(OnexSettings settings)
{
    public Endpoint GetMember { get; } = Read("members.get");

    public Endpoint ListMembers { get; } = Read("members.getlist");

    /// <summary>With an external id or a mobile number the server returns the member it already has.</summary>
    public Endpoint AddMember { get; } = Add("members.add", Tier.Keyed);

    /// <summary>Without either, a repeated creation makes a second member.</summary>
    public Endpoint AddMemberUnkeyed { get; } = Add("members.add", Tier.Nothing);

    public Endpoint UpdateMember { get; } = Set("members.update");

    public Endpoint SetReferral { get; } = Set("members.update_recommend");

    public Endpoint GetPoint { get; } = Read($"{settings.PointClass}.get");

    public Endpoint SetPoint { get; } = Set($"{settings.PointClass}.update");

    public Endpoint AddPoint { get; } = Add($"{settings.PointClass}.update", Tier.Marked);

    /// <summary>Without a mark in its description nothing tells it from another.</summary>
    public Endpoint AddPointUnmarked { get; } = Add($"{settings.PointClass}.update", Tier.Nothing);

    /// <summary>Carries no text of ours, so nothing marks it.</summary>
    public Endpoint AddReferralPoint { get; } = Add($"{settings.PointClass}.update_by_parent_code", Tier.Nothing);

    public Endpoint ListPointLog { get; } = Read("pointlog.getlist");

    /// <summary>Keyed by order number, source shop and terminal.</summary>
    public Endpoint AddPosOrder { get; } = Add("posorder.add", Tier.Keyed);

    public Endpoint ListOrders { get; } = Read("orders.search");

    public static Endpoint Read(string name) => new(name, HttpMethod.Post, "", Repeat.Harmless);

    public static Endpoint Add(string name, Tier tier) => new(name, HttpMethod.Post, "", Repeat.Adds, tier);

    private static Endpoint Set(string name) => new(name, HttpMethod.Post, "", Repeat.Replaces);
}
