namespace CrmTools.Sandbox;

/// <summary>How ONex writes a flag.</summary>
public enum OnexFlagForm
{
    /// <summary>1 or 0.</summary>
    Digit,

    /// <summary>true or false.</summary>
    Word,
}
