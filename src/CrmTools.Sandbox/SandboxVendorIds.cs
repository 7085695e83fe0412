namespace CrmTools.Sandbox;

/// <summary>The vendors that the sandbox emulates, by the ids used throughout.</summary>
public static class SandboxVendorIds
{
    /// <summary>ShopeX ONex-CRM open data API.</summary>
    public const string ONex = "ONex";

    /// <summary>Dianku UniCRM OpenAPI.</summary>
    public const string UniCrm = "UniCrm";

    /// <summary>CheTongGui B2B car parts.</summary>
    public const string CheTongGui = "CheTongGui";

    /// <summary>FKW (Wolai) mall API.</summary>
    public const string Fkw = "Fkw";

    /// <summary>Marketingforce CRM, generic object API V2.</summary>
    public const string Marketingforce = "Marketingforce";
}
