namespace CrmTools.Sandbox;

/// <summary>How ONex writes a sex.</summary>
public enum OnexSexForm
{
    /// <summary>0, 1, 2.</summary>
    Digit,

    /// <summary>unkown (spelt so), male, female.</summary>
    Word,
}
