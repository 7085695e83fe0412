using System.Text.Json.Nodes;

namespace CrmTools.Sandbox.Marketingforce;

/// <summary>The lines of a record's details: checked before anything is changed.</summary>
internal static class MarketingforceDetails
{
    /// <summary>The lines with their objects. A line that is to be changed keeps its <c>_id</c> among its fields.</summary>
    public static List<(MarketingforceObject Object, Dictionary<string, object?> Fields)> Read(
        JsonObject details, MarketingforceObject parent, MarketingforceState state, bool changes)
    {
        var lines = new List<(MarketingforceObject, Dictionary<string, object?>)>();
        foreach (var name in details.Select(detail => detail.Key))
        {
            var type = state.Schema.GetValueOrDefault(name);
            if (type?.Parent != parent.Name) throw MarketingforceRefusal.Illegal("details." + name);
            foreach (var row in MarketingforceInput.Objects(details, name))
            {
                var id = changes && row["_id"] is not null ? MarketingforceInput.Text(row, "_id") : null;
                var fields = type.Read(row, state, isNew: id is null);
                if (id is not null) fields["_id"] = id;
                lines.Add((type, fields));
            }
        }

        return lines;
    }

    /// <summary>The fields of a new line with the record it belongs to.</summary>
    public static Dictionary<string, object?> Of(Dictionary<string, object?> fields, MarketingforceObject parent, MarketingforceRecord record) =>
        new(fields, StringComparer.Ordinal) { [parent.KeyInDetails] = record.Id };
}
