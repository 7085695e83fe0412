using System.Management.Automation.Language;

namespace CrmTools.Filters;

/// <summary>One PowerShell comparison as the vendor's operator.</summary>
internal static class Comparison
{
    /// <summary>The filter.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="word">PowerShell's operator without its dash.</param>
    /// <param name="values">Reads values.</param>
    /// <param name="right">The one expression on the right.</param>
    /// <param name="extent">The comparison, for messages.</param>
    public static CrmFilter Read(string field, string word, FilterValues values, ExpressionAst[] right, IScriptExtent extent)
    {
        var value = right[0];
        var plain = word.ToLowerInvariant();

        // -ieq is -eq under its full name.
        if (plain is "ieq" or "ine" or "igt" or "ige" or "ilt" or "ile" or "iin" or "inotin" or "ilike" or "inotlike" or "icontains") plain = plain[1..];
        return plain switch
        {
            "eq" when FilterValues.IsNull(value) => CrmFilter.Create(field, CrmFilterOperator.Is, []),
            "ne" when FilterValues.IsNull(value) => CrmFilter.Create(field, CrmFilterOperator.IsN, []),
            "eq" => One(field, CrmFilterOperator.Eq, values, value),
            "ne" => One(field, CrmFilterOperator.N, values, value),
            "gt" => One(field, CrmFilterOperator.Gt, values, value),
            "ge" => One(field, CrmFilterOperator.Gte, values, value),
            "lt" => One(field, CrmFilterOperator.Lt, values, value),
            "le" => One(field, CrmFilterOperator.Lte, values, value),
            "in" => Several(field, CrmFilterOperator.In, values, value),
            "notin" => Several(field, CrmFilterOperator.NIn, values, value),
            "contains" => One(field, CrmFilterOperator.Contains, values, value),
            "like" => LikePattern.Read(field, values.One(value), negated: false, extent),
            "notlike" => LikePattern.Read(field, values.One(value), negated: true, extent),
            _ => throw FilterRefusal.Of(extent, FilterStrings.NotAVendorComparison, Instead(plain)),
        };
    }

    private static CrmFilter One(string field, CrmFilterOperator @operator, FilterValues values, ExpressionAst value) =>
        CrmFilter.Create(field, @operator, [values.One(value)]);

    private static CrmFilter Several(string field, CrmFilterOperator @operator, FilterValues values, ExpressionAst value)
    {
        var several = values.Several(value);
        return several.Count > 0
            ? CrmFilter.Create(field, @operator, several)
            : throw FilterRefusal.Of(value, FilterStrings.HoldsNoValue, FilterStrings.GiveValuesToIn);
    }

    private static string Instead(string word) => word switch
    {
        "match" or "notmatch" or "imatch" or "cmatch" => FilterStrings.UseLike,
        "notcontains" => FilterStrings.DropByWhere,
        ['c', ..] => FilterStrings.FormatUseWord(word[1..]),
        _ => FilterStrings.UseOperators,
    };
}
