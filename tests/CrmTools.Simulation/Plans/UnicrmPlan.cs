using System.Globalization;
using CrmTools.Core.Sending;
using CrmTools.Sandbox;

namespace CrmTools.Simulation;

/// <summary>Writes at UniCRM: members keyed by their open id, and payments marked by their source number.</summary>
internal static class UnicrmPlan
{
    private const string Id = SandboxVendorIds.UniCrm;

    public static PlannedWrite Draw(Draft draft) => draft.Random.Next(5) == 0 ? Member(draft) : Pay(draft);

    private static PlannedWrite Pay(Draft draft)
    {
        var (person, from) = (draft.AnyPerson(), draft.Random.Next(4) == 0 ? $"src-{draft.Number}" : null);
        if (draft.Random.Next(30) == 0) person = SandboxPeople.CardDisabled;
        var card = SandboxPeople.UnicrmCardNo(person);
        
        // Each takes another amount, by which it is known: the source number may be the product's own.
        var amount = (draft.Number / 100m) + (draft.Random.Next(12) == 0 ? 100_000 : 1);
        return draft.Write(
            Id, Tier.Marked, string.Create(CultureInfo.InvariantCulture, $"memberpay {-amount:0.00}"),
            (session, key) => Draft.Of(session, new Payment { CardNo = card, AccountNo = "00", Amount = amount, SourceNo = from, OperationKey = key }),
            Effects.BalanceOf(Id, card, "00"), -amount);
    }

    private static PlannedWrite Member(Draft draft)
    {
        var number = draft.Number;
        return draft.Write(Id, Tier.Keyed, $"weixinmember.create wx{number}", (session, key) => Draft.Of(
            session, new MemberCreation { WeChatOpenId = $"wx{number}", MemberType = "03", RealName = "王芳", OperationKey = key }));
    }
}
