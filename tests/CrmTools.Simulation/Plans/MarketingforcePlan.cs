using CrmTools.Core.Sending;
using CrmTools.Sandbox;

namespace CrmTools.Simulation;

/// <summary>Records at Marketingforce, some with a field by which they are known again.</summary>
internal static class MarketingforcePlan
{
    private const string Id = SandboxVendorIds.Marketingforce;

    public static PlannedWrite Draw(Draft draft)
    {
        var (number, isUnique) = ($"gift {draft.Number}", draft.Random.Next(3) > 0);
        return draft.Write(Id, isUnique ? Tier.Marked : Tier.Nothing, $"data/create {number}", (session, key) => Draft.Of(session, new RecordCreation
        {
            ObjectName = "gift__c",
            Property = new Dictionary<string, object?> { ["name"] = number, ["gift_no__c"] = number, ["value_amount__c"] = 12.5m },
            UniqueField = isUnique ? "gift_no__c" : null,
            OperationKey = key,
        }));
    }
}
