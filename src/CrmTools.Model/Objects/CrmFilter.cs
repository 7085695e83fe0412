using System.Collections;
using System.Text.RegularExpressions;

namespace CrmTools;

/// <summary>One condition of a record query. Several are joined by AND.</summary>
public sealed partial class CrmFilter
{
    private CrmFilter(string field, CrmFilterOperator @operator, IReadOnlyList<object?> value)
    {
        Field = field;
        Operator = @operator;
        Value = value;
    }

    /// <summary>The field's API name, such as <c>payment_amount</c>.</summary>
    public string Field { get; }

    /// <summary>How it compares.</summary>
    public CrmFilterOperator Operator { get; }

    /// <summary>What it compares with: none, one, two or several values, as the operator demands.</summary>
    public IReadOnlyList<object?> Value { get; }

    /// <summary>Checks a condition.</summary>
    /// <exception cref="CrmException">With id <c>InvalidInput</c>: no field name, or not as many values as the operator takes.</exception>
    internal static CrmFilter Create(string? field, CrmFilterOperator @operator, IReadOnlyList<object?> value)
    {
        var name = field?.Trim() ?? "";
        if (!IsFieldName(name))
        {
            throw CrmError.Invalid(
                "Field", name.Length == 0 ? CommonStrings.NothingGiven : CommonStrings.FormatNotAFieldName(name), CommonStrings.GiveFieldName);
        }

        var (least, most, wanted) = Wants(@operator);

        // "Has no value" is asked without one; $null says the same.
        if (most == 0 && value is [null]) value = [];
        var word = @operator.ToString().ToUpperInvariant();
        if (value.Count < least || value.Count > most)
            throw CrmError.Invalid("Value", CommonStrings.FormatOperatorTakes(word, name, wanted, value.Count), CommonStrings.FormatGiveValues(wanted));
        if (value.Contains(null))
            throw CrmError.Invalid("Value", CommonStrings.FormatCannotCompareWithNull(word, name), CommonStrings.UseIsOrIsN);
        if (value.FirstOrDefault(item => item is IEnumerable and not string) is { } list)
            throw CrmError.Invalid("Value", CommonStrings.FormatNotASingleValue(list.GetType().Name, name), CommonStrings.GiveTextsOrNumbers);
        return new CrmFilter(name, @operator, [.. value]);
    }

    /// <summary>True for what can be an API name.</summary>
    internal static bool IsFieldName(string name) => FieldName().IsMatch(name);

    /// <summary>The condition in the vendor's words.</summary>
    public override string ToString() => $"{Field} {Operator.ToString().ToUpperInvariant()} {string.Join(", ", Value)}".TrimEnd();

    private static (int Least, int Most, string Wanted) Wants(CrmFilterOperator @operator) => @operator switch
    {
        CrmFilterOperator.Is or CrmFilterOperator.IsN or CrmFilterOperator.Exists or CrmFilterOperator.NExists => (0, 0, CommonStrings.NoValue),
        CrmFilterOperator.In or CrmFilterOperator.NIn or CrmFilterOperator.Contains => (1, int.MaxValue, CommonStrings.OneOrMoreValues),
        CrmFilterOperator.Between or CrmFilterOperator.NBetween => (2, 2, CommonStrings.TwoValues),
        _ => (1, 1, CommonStrings.OneValue),
    };

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*$")]
    private static partial Regex FieldName();
}
