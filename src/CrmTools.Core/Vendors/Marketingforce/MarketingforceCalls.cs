using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CrmTools.Core.Checking;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Marketingforce;

/// <summary>Builds the calls on an object.</summary>
internal sealed partial class MarketingforceCalls(MarketingforceSettings settings)
{
    /// <summary>A call; the part that all calls share is added when it is sealed.</summary>
    public Call Of(Endpoint endpoint, string objectName, JsonObject data, string subject) => new(endpoint)
    {
        Path = settings.PathOf(endpoint.Name, objectName),
        Body = new JsonObject { ["data"] = data },
        Subject = () => subject,
    };

    /// <summary>Operation 4, data/get. The document's page ends before its body; this is the family's.</summary>
    public Call Get(string objectName, string id) => Of(
        MarketingforceOperations.Get, objectName, new JsonObject { ["dataObjectApiName"] = objectName, ["objectDataId"] = id }, $"{objectName} {id}");

    /// <summary>Operation 3, data/query.</summary>
    public Call Query(string objectName, JsonObject searchQueryInfo) => Of(
        MarketingforceOperations.Query, objectName,
        new JsonObject { ["dataObjectApiName"] = objectName, ["search_query_info"] = searchQueryInfo }, objectName);

    /// <summary>The object's name, checked: it goes into the body and decides the path.</summary>
    public static string ObjectName(string? given, string field = "ObjectName")
    {
        var name = Check.Required(given, field, () => MarketingforceStrings.GiveObjectName);
        return ApiName().IsMatch(name) ? name : throw CrmError.Invalid(field, MarketingforceStrings.FormatNotAnApiName(name), MarketingforceStrings.GiveApiName);
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]*$")]
    private static partial Regex ApiName();
}
