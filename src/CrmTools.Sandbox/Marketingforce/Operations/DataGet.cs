using System.Text.Json.Nodes;

namespace CrmTools.Sandbox.Marketingforce;

/// <summary>4. data/get: one record by its id.</summary>
internal sealed class DataGet : IMarketingforceOperation
{
    public string Name => "data/get";

    public bool Writes => false;

    public JsonObject Run(MarketingforceState state, MarketingforceInput input)
    {
        var type = state.Object(MarketingforceInput.Text(input.Data, "dataObjectApiName"), input.IsCustomPath);
        var record = type.Write(state.Find(type, MarketingforceInput.Text(input.Data, "objectDataId")), state, null);
        return new JsonObject { ["data"] = state.Dialect.WrapsRecord ? new JsonObject { ["object_data"] = record } : record };
    }
}
