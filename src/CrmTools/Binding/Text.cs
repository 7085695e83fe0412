namespace CrmTools.Binding;

/// <summary>Texts as rows of a file bring them.</summary>
internal static class Text
{
    /// <summary>Null for an empty column: it is a field that was not given.</summary>
    public static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
