using System.Management.Automation.Language;

namespace CrmTools.Filters;

/// <summary>A -like pattern as STARTWITH, ENDWITH, LIKE or EQ.</summary>
internal static class LikePattern
{
    public static CrmFilter Read(string field, object value, bool negated, IScriptExtent extent)
    {
        if (value is not string pattern) throw FilterRefusal.Of(extent, FilterStrings.PatternIsNotText, FilterStrings.QuotePattern);
        var starts = pattern.StartsWith('*');
        var ends = pattern.Length > 1 && pattern.EndsWith('*');
        var text = pattern[(starts ? 1 : 0)..(ends ? ^1 : ^0)];
        if (text.Length == 0)
        {
            throw FilterRefusal.Of(
                extent, pattern.Length == 0 ? FilterStrings.EmptyPattern : FilterStrings.FitsEveryText,
                FilterStrings.LeaveOutOrNotNull);
        }

        if (text.AsSpan().IndexOfAny("*?[]`") >= 0)
        {
            throw FilterRefusal.Of(
                extent, FilterStrings.WildcardInside, FilterStrings.VendorKnowsPatterns);
        }

        return (starts, ends, negated) switch
        {
            (true, true, false) => CrmFilter.Create(field, CrmFilterOperator.Like, [text]),
            (false, true, false) => CrmFilter.Create(field, CrmFilterOperator.StartWith, [text]),
            (true, false, false) => CrmFilter.Create(field, CrmFilterOperator.EndWith, [text]),
            (false, false, false) => CrmFilter.Create(field, CrmFilterOperator.Eq, [text]),
            (true, true, true) => CrmFilter.Create(field, CrmFilterOperator.NLike, [text]),
            (false, false, true) => CrmFilter.Create(field, CrmFilterOperator.N, [text]),
            _ => throw FilterRefusal.Of(extent, FilterStrings.NotLikeAtEnds, FilterStrings.UseNotLike),
        };
    }
}
