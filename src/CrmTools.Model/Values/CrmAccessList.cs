namespace CrmTools;

/// <summary>A list of products (CheTongGui 15).</summary>
public enum CrmAccessList
{
    /// <summary>The allow list.</summary>
    Allow,

    /// <summary>The deny list.</summary>
    Deny,
}
