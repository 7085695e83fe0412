using CrmTools.Core.Sending;
using CrmTools.Core.Vendors.Marketingforce;
using CrmTools.Sandbox;

namespace CrmTools.Core.Tests.Fuzz;

/// <summary>All operations of Marketingforce.</summary>
internal static class MarketingforceFuzz
{
    private static readonly MarketingforceSettings Settings = MarketingforceSettings.Read(SessionFuzz.Form(SandboxVendorIds.Marketingforce));
    private static readonly SessionFuzz Fuzz = new(
        SandboxVendorIds.Marketingforce, reply => MarketingforceEnvelope.Judge(new Call(MarketingforceOperations.Create), reply, Settings, canRenew: false));

    public static IReadOnlyList<FuzzCase> Cases { get; } = [.. Operations(), .. Failures()];

    private static FuzzCase[] Operations() =>
    [
        Fuzz.Reads<RecordQuery, CrmRecord>("records", new RecordQuery { ObjectName = "PaymentObj" }),
        Fuzz.Reads<RecordQuery, CrmRecord>("records of one's own", new RecordQuery { ObjectName = "gift__c", Filter = [CrmFilter.Create("name", CrmFilterOperator.Like, ["a"])] }),
        Fuzz.Writes("creation", number => Gift(number) with { UniqueField = null }),
        Fuzz.Writes("creation, unique", number => Gift(number) with { UniqueField = "gift_no__c" }),
    ];

    private static FuzzCase[] Failures() =>
    [
        Fuzz.Answers("failure", """{"errorCode":30001,"errorMessage":"param error","errorDescription":"参数错误","traceId":"t-1"}""", Operations()[2]),
        Fuzz.Answers("failure, token", """{"errorCode":20016,"errorMessage":"the corpAccessToken is expired or is not existent"}""", Operations()[0]),
    ];

    private static RecordCreation Gift(int number) => new()
    {
        ObjectName = "gift__c",
        Property = new Dictionary<string, object?> { ["name"] = $"gift {number}", ["gift_no__c"] = $"g{number}", ["value_amount__c"] = 12.5m },
    };
}
