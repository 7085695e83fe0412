using System.Text.Json.Serialization;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>A member.</summary>
internal sealed class FkwMemberWire
{
    public string? Id { get; set; }

    public string? Acct { get; set; }

    public string? Name { get; set; }

    public string? Mobile { get; set; }

    public string? Email { get; set; }

    /// <summary>A number in the list, a name in <c>member/get</c>.</summary>
    public string? Level { get; set; }

    [JsonPropertyName("wxAppUnionId")]
    public string? WxAppUnionId { get; set; }

    [JsonPropertyName("currentIgt")]
    public decimal? CurrentIgt { get; set; }

    [JsonPropertyName("totalIgt")]
    public decimal? TotalIgt { get; set; }

    /// <summary>As the samples name it.</summary>
    [JsonPropertyName("propList")]
    public FkwProps? PropList { get; set; }

    /// <summary>As the tables name it.</summary>
    [JsonPropertyName("prop_list")]
    public FkwProps? PropListInTables { get; set; }

    [JsonExtensionData]
    public Dictionary<string, object?>? Extra { get; set; }
}
