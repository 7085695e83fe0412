using System.Globalization;
using CrmTools.Core.Sending;
using CrmTools.Sandbox;

namespace CrmTools.Simulation;

/// <summary>Writes at ONex: keyed orders and members, marked points, and the referrer's points, which nothing marks.</summary>
internal static class OnexPlan
{
    private const string Id = SandboxVendorIds.ONex;

    public static PlannedWrite Draw(Draft draft) => draft.Random.Next(10) switch
    {
        0 => Order(draft),
        1 => Member(draft),
        2 => Referral(draft),
        _ => Points(draft),
    };

    private static PlannedWrite Points(Draft draft)
    {
        var (number, person) = (draft.Number, draft.AnyPerson());
        var member = Text(SandboxPeople.OnexMemberId(person));

        // Some ask for more than there is, and some for nobody.
        long point = draft.Random.Next(12) switch { 0 => -50, 1 => -100_000, _ => 1 + draft.Random.Next(50) };
        if (draft.Random.Next(40) == 0) member = "999999";
        return draft.Write(
            Id, Tier.Marked, $"point.update g{number}",
            (session, key) => Draft.Of(session, new PointChange { MemberId = member, Point = point, Description = $"g{number}", OperationKey = key }),
            Effects.BalanceOf(Id, member, "shop_01"), point);
    }

    private static PlannedWrite Order(Draft draft)
    {
        var (number, hasTime) = (draft.Number, draft.Random.Next(2) == 0);

        // Some are for a shop that the vendor does not have, which it refuses whether it was lost before or not.
        var shop = draft.Random.Next(6) == 0 ? "1" : "5940";
        return draft.Write(Id, Tier.Keyed, $"posorder.add P{number}", (session, key) => Draft.Of(session, new OrderCreation
        {
            Id = $"P{number}",
            ShopId = shop,
            UserName = SandboxPeople.UserName(1),
            SourceShop = "s1",
            SourceTerminal = "till 1",
            CreatedAt = hasTime ? VirtualTime.Start : null,
            Item = [new OrderLine { ProductId = "A1", Title = "绿茶", Quantity = 2, Price = 3.5m }],
            OperationKey = key,
        }));
    }

    private static PlannedWrite Member(Draft draft)
    {
        var number = draft.Number;
        return draft.Write(Id, Tier.Keyed, $"members.add new{number}", (session, key) => Draft.Of(
            session, new MemberCreation { UserName = $"new{number}", ExternalId = Text(700_000 + number), OperationKey = key }));
    }

    private static PlannedWrite Referral(Draft draft)
    {
        var member = Text(SandboxPeople.OnexMemberId(draft.OwnPerson()));
        return draft.Write(
            Id, Tier.Nothing, $"point.update_by_parent_code {SandboxPeople.OnexMemberId(5)} {member}",
            (session, key) => Draft.Of(session, new ReferralPointChange(member, Text(SandboxPeople.OnexReferralCode(5)), 10, key)),
            Effects.BalanceOf(Id, Text(SandboxPeople.OnexMemberId(5)), "shop_01"), 10);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
