using System.Text.Json.Serialization;

namespace CrmTools.Core.Vendors.Chetonggui;

/// <summary>A user that was registered.</summary>
internal sealed class ChetongguiUserWire
{
    [JsonPropertyName("username")]
    public string? UserName { get; set; }

    [JsonPropertyName("realName")]
    public string? RealName { get; set; }
}
