namespace CrmTools.Sandbox;

/// <summary>How a member's own fields are written.</summary>
public enum FkwPropListForm
{
    /// <summary>A list of names and values.</summary>
    Array,

    /// <summary>An object whose properties are the names.</summary>
    Map,

    /// <summary>Objects with commas between them and nothing around them, as the document prints it. It is not JSON.</summary>
    AsDocumented,
}
