using CrmTools.Core.Connections;

namespace CrmTools.Core.Vendors.Unicrm;

/// <summary>The dialect switches of a UniCRM connection (<c>-Setting</c>).</summary>
/// <param name="IsXml">True to speak XML both ways.</param>
/// <param name="IdInPath">True to put the open id of a change into the path.</param>
internal sealed record UnicrmSettings(bool IsXml, bool IdInPath)
{
    public static readonly IReadOnlyDictionary<string, string> Known = new Dictionary<string, string>
    {
        ["Format"] = "json (usual) or xml",
        ["OpenIdIn"] = "Body (usual) or Path: where Set-CrmMember puts the WeChat open id",
    };

    public static UnicrmSettings Read(ConnectForm form) => new(
        form.Choice("Format", "json", "json", "xml") == "xml",
        form.Choice("OpenIdIn", "Body", "Body", "Path") == "Path");
}
