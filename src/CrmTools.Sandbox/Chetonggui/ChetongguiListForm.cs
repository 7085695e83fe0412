namespace CrmTools.Sandbox;

/// <summary>How CheTongGui writes a list.</summary>
public enum ChetongguiListForm
{
    /// <summary>An object with numbered properties.</summary>
    Numbered,

    /// <summary>An array.</summary>
    Array,

    /// <summary>An object with properties of any name.</summary>
    Named,

    /// <summary>An array, but a single row stands alone.</summary>
    SingleAlone,
}
