using System.Text.Json.Serialization;
using CrmTools.Core.Reading;

namespace CrmTools.Core.Vendors.Unicrm;

/// <summary>A member.</summary>
internal sealed class UnicrmMemberWire
{
    public string? MemberNo { get; set; }

    public string? Name { get; set; }

    public string? MemberSortNo { get; set; }

    public string? MemberSortName { get; set; }

    public string? Mobilephone { get; set; }

    public string? Email { get; set; }

    public string? Comment { get; set; }

    public Rows<UnicrmAccountWire>? Accounts { get; set; }

    [JsonExtensionData]
    public Dictionary<string, object?>? Extra { get; set; }
}
