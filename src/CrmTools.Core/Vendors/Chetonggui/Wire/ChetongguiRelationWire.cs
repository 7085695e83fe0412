using System.Text.Json.Serialization;

using CrmTools.Core.Paging;

namespace CrmTools.Core.Vendors.Chetonggui;

/// <summary>A relation to a customer.</summary>
internal sealed class ChetongguiRelationWire : IKnownRow
{
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    [JsonPropertyName("enterprise_ID")]
    public string? EnterpriseId { get; set; }

    [JsonPropertyName("target_enterprise_ID")]
    public string? TargetEnterpriseId { get; set; }

    [JsonPropertyName("target_enterprise_name")]
    public string? TargetEnterpriseName { get; set; }

    [JsonPropertyName("relation_ID")]
    public string? RelationId { get; set; }

    [JsonPropertyName("relation_name")]
    public string? RelationName { get; set; }

    [JsonExtensionData]
    public Dictionary<string, object?>? Extra { get; set; }

    string IKnownRow.Vendor => ChetongguiVendor.Id;

    string? IKnownRow.Looks => $"{TargetEnterpriseId} {RelationId}";
}
