namespace CrmTools;

/// <summary>A member's sex. The numbers are ONex's own.</summary>
public enum CrmSex
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>Male.</summary>
    Male = 1,

    /// <summary>Female.</summary>
    Female = 2,
}
