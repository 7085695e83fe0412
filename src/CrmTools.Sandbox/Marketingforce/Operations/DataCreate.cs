using System.Text.Json.Nodes;

namespace CrmTools.Sandbox.Marketingforce;

/// <summary>1. data/create: creates a record and its details. Sent again, it creates another.</summary>
internal sealed class DataCreate : IMarketingforceOperation
{
    public string Name => "data/create";

    public bool Writes => true;

    public JsonObject Run(MarketingforceState state, MarketingforceInput input)
    {
        var sent = MarketingforceInput.Child(input.Data, "object_data");
        var type = state.Object(MarketingforceInput.Text(sent, "dataObjectApiName"), input.IsCustomPath);
        lock (state.Gate)
        {
            var values = type.Read(sent, state, isNew: true);
            var details = input.Data["details"] is JsonObject given ? MarketingforceDetails.Read(given, type, state, changes: false) : [];
            var record = state.Add(type, values, input.User);
            foreach (var (line, fields) in details) state.Add(line, MarketingforceDetails.Of(fields, type, record), input.User);
            state.Record(Name, type, record, sent);
            return new JsonObject { ["dataId"] = record.Id, ["errorDescription"] = "success" };
        }
    }
}
