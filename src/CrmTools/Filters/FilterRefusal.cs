using System.Management.Automation.Language;

namespace CrmTools.Filters;

/// <summary>What a filter cannot say, with the part that says it and what to write instead.</summary>
internal static class FilterRefusal
{
    public static CrmException Of(IScriptExtent part, string problem, string instead) =>
        CrmError.Invalid("Filter", $"'{part.Text}' {problem}", instead);

    public static CrmException Of(Ast part, string problem, string instead) => Of(part.Extent, problem, instead);

    /// <summary>For parts that nothing better is known about.</summary>
    public static CrmException Strange(Ast part) => Of(
        part, FilterStrings.NotAComparison, FilterStrings.WriteComparisons);
}
