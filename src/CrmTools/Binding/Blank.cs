using System.Management.Automation;

namespace CrmTools.Binding;

/// <summary>What an empty column of a row brings.</summary>
internal static class Blank
{
    /// <summary>True for null and for a text without letters: a value that was not given.</summary>
    public static bool Is(object? value) => (value is PSObject wrapped ? wrapped.BaseObject : value) switch
    {
        null => true,
        string text => string.IsNullOrWhiteSpace(text),
        _ => false,
    };
}
