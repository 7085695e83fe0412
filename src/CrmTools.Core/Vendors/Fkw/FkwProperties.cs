using System.Text.Json.Nodes;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>Lists of names and values as the vendor takes them.</summary>
internal static class FkwProperties
{
    public static JsonArray Write(IEnumerable<NamedValue> fields) => new([.. fields.Select((field, index) => (JsonNode)new JsonObject
    {
        ["name"] = Given(field.Name, $"CustomField[{index}].Name"),
        ["value"] = field.Value,
    })]);

    public static JsonArray Write(IEnumerable<SkuProperty> properties, string owner) => new([.. properties.Select((property, index) =>
    {
        var written = new JsonObject
        {
            ["name"] = Given(property.Name, $"{owner}.Property[{index}].Name"),
            ["value"] = Given(property.Value, $"{owner}.Property[{index}].Value"),
        };
        if (property.MediaId is not null) written["media_id"] = property.MediaId;
        return (JsonNode)written;
    })]);

    private static string Given(string? value, string field) => Checking.Check.Required(value, field, () => FkwStrings.GiveNameAndValue);
}
