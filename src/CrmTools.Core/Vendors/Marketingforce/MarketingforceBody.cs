using System.Text.Json.Nodes;

namespace CrmTools.Core.Vendors.Marketingforce;

/// <summary>The <c>data</c> of a write: <c>object_data</c>, and <c>details</c> where there are any.</summary>
internal sealed class MarketingforceBody(MarketingforceValues values)
{
    private static readonly string[] Ours = [MarketingforceMap.Id, "dataObjectApiName"];

    /// <param name="objectName">The object, checked.</param>
    /// <param name="id">The record to change; null to create one.</param>
    /// <param name="given">What the user gave.</param>
    /// <exception cref="CrmException">With id InvalidInput.</exception>
    public JsonObject Write(string objectName, string? id, RecordFields given)
    {
        foreach (var name in Ours)
        {
            if (given.Property.ContainsKey(name)) throw CrmError.Invalid("Property", MarketingforceStrings.FormatSaidByParameters(name), MarketingforceStrings.LeaveOutOfProperty);
        }

        var record = new JsonObject { ["dataObjectApiName"] = objectName };
        if (id is not null) record[MarketingforceMap.Id] = id;
        foreach (var (name, value) in values.Fields(given.Property, "Property")) record[name] = value?.DeepClone();
        var data = new JsonObject { ["object_data"] = record };
        if (given.Detail.Count > 0) data["details"] = Details(given.Detail, changes: id is not null);
        return data;
    }

    private JsonObject Details(IReadOnlyDictionary<string, object?> detail, bool changes)
    {
        var details = new JsonObject();
        foreach (var (name, lines) in detail)
        {
            MarketingforceCalls.ObjectName(name, "Detail");
            var rows = new JsonArray();
            foreach (var line in lines is object?[] list ? list : [lines])
            {
                var where = $"Detail {name}[{rows.Count}]";
                if (line is not IReadOnlyDictionary<string, object?> fields)
                    throw CrmError.Invalid(where, MarketingforceStrings.NotAHashtable, MarketingforceStrings.GiveDetail);

                // A line without an id would be added by every repetition of the change.
                if (changes && fields.GetValueOrDefault(MarketingforceMap.Id) is not string { Length: > 0 })
                    throw CrmError.Invalid(where, MarketingforceStrings.LineHasNoId, MarketingforceStrings.FormatNameLineById(name));
                rows.Add((JsonNode)values.Fields(fields, where));
            }

            if (rows.Count == 0) throw CrmError.Invalid($"Detail {name}", MarketingforceStrings.DetailHasNoLines, MarketingforceStrings.GiveDetailLine);
            details[name] = rows;
        }

        return details;
    }
}
