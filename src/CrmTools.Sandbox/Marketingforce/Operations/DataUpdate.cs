using System.Text.Json.Nodes;

namespace CrmTools.Sandbox.Marketingforce;

/// <summary>2. data/update: changes the fields that are sent, of a record and of lines of its details; a line without <c>_id</c> is added.</summary>
internal sealed class DataUpdate : IMarketingforceOperation
{
    public string Name => "data/update";

    public bool Writes => true;

    public JsonObject Run(MarketingforceState state, MarketingforceInput input)
    {
        var sent = MarketingforceInput.Child(input.Data, "object_data");
        var type = state.Object(MarketingforceInput.Text(sent, "dataObjectApiName"), input.IsCustomPath);
        lock (state.Gate)
        {
            var record = state.Find(type, MarketingforceInput.Text(sent, "_id"));
            var values = type.Read(sent, state, isNew: false);
            CheckVersion(record, values);
            var lines = input.Data["details"] is JsonObject given ? MarketingforceDetails.Read(given, type, state, changes: true) : [];
            foreach (var (line, fields) in lines.Where(line => line.Fields.ContainsKey("_id")))
            {
                var old = state.Find(line, (string)fields["_id"]!);
                if (old.Values.GetValueOrDefault(type.KeyInDetails) as string != record.Id) throw MarketingforceRefusal.Illegal("details." + line.Name);
                CheckVersion(old, fields);
            }

            state.Change(type, record, values, input.User);
            foreach (var (line, fields) in lines)
            {
                if (fields.Remove("_id", out var id)) state.Change(line, state.Find(line, (string)id!), fields, input.User);
                else state.Add(line, MarketingforceDetails.Of(fields, type, record), input.User);
            }

            state.Record(Name, type, record, sent);
            return new JsonObject { ["errorMessage"] = "success" };
        }
    }

    private static void CheckVersion(MarketingforceRecord record, Dictionary<string, object?> values)
    {
        if (values.TryGetValue("version", out var version) && version as string != record.Values["version"] as string)
            throw new MarketingforceRefusal(MarketingforceCodes.Business, "数据已被修改，请刷新后重试");
    }
}
