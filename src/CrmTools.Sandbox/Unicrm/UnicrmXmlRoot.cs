namespace CrmTools.Sandbox;

/// <summary>The root element of UniCRM's XML replies.</summary>
public enum UnicrmXmlRoot
{
    /// <summary>ApiResponse for lists, ApiResult for everything else, as in the document's samples.</summary>
    AsDocumented,

    /// <summary>Always ApiResult.</summary>
    ApiResult,

    /// <summary>Always ApiResponse.</summary>
    ApiResponse,
}
