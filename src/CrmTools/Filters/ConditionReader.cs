using System.Management.Automation.Language;

namespace CrmTools.Filters;

/// <summary>
/// Takes a condition apart. <c>payment_amount -ge 100 -and name -like 'A*'</c> is a command with arguments to the parser, for it begins with a
/// bare word; <c>(…) -and (…)</c> and <c>'payment_amount' -ge 100</c> are expressions. Both forms mean the same here.
/// </summary>
internal sealed class ConditionReader(FilterValues values)
{
    /// <summary>The conditions, joined by AND.</summary>
    public IEnumerable<CrmFilter> Read(CommandBaseAst element)
    {
        if (element.Redirections.Count > 0) throw FilterRefusal.Of(element.Redirections[0], "redirects", FilterStrings.UseGtAndLt);
        return element switch
        {
            CommandExpressionAst { Expression: var expression } => Read(expression),
            CommandAst { InvocationOperator: TokenKind.Unknown } command => Words([.. command.CommandElements]),
            _ => throw FilterRefusal.Strange(element),
        };
    }

    private IEnumerable<CrmFilter> Read(ExpressionAst expression)
    {
        switch (expression)
        {
            case BinaryExpressionAst { Operator: TokenKind.And } both:
                return [.. Read(both.Left), .. Read(both.Right)];
            case BinaryExpressionAst { Operator: TokenKind.Or or TokenKind.Xor } either:
                throw FilterRefusal.Of(either, FilterStrings.JoinsByOr, FilterStrings.JoinByAndOnly);
            case BinaryExpressionAst comparison:
                return [Compare(comparison)];
            case ParenExpressionAst { Pipeline: PipelineAst { PipelineElements: [var inner] } }:
                return Read(inner);
            case UnaryExpressionAst { TokenKind: TokenKind.Not or TokenKind.Exclaim } not:
                throw Negation(not);
            case MemberExpressionAst { Expression: VariableExpressionAst { VariablePath.UserPath: "_" or "PSItem" } } member:
                throw FilterRefusal.Of(member, FilterStrings.NotRecordByRecord, FilterStrings.FormatWriteFieldAlone(member.Member.Extent.Text));
            default:
                throw FilterRefusal.Strange(expression);
        }
    }

    private CrmFilter Compare(BinaryExpressionAst comparison)
    {
        var word = comparison.ErrorPosition.Text.TrimStart('-');
        var (field, value) = (comparison.Left, comparison.Right);

        // $null -eq 'field' is how PowerShell's own advice writes it.
        if (FilterValues.IsNull(field) && word.ToLowerInvariant() is ("eq" or "ne")) (field, value) = (value, field);
        return Comparison.Read(Field(field), word, values, [value], comparison.Extent);
    }

    /// <summary>The form without quotes: field, operator, value, and again behind -and.</summary>
    private List<CrmFilter> Words(CommandElementAst[] words)
    {
        var filters = new List<CrmFilter>();
        for (var at = 0; ;)
        {
            if (at < words.Length && words[at] is ParenExpressionAst inner)
            {
                filters.AddRange(Read(inner));
                at++;
            }
            else
            {
                var start = at;
                while (at < words.Length && !IsJoint(words[at])) at++;
                filters.Add(Words(words[start..at], words[Math.Min(start, words.Length - 1)]));
            }

            if (at == words.Length) return filters;
            if (words[at] is not CommandParameterAst { ParameterName: var joint } word) throw FilterRefusal.Strange(words[at]);
            if (!joint.Equals("and", StringComparison.OrdinalIgnoreCase)) throw FilterRefusal.Of(word, FilterStrings.JoinsByOr, FilterStrings.JoinByAndOnly);
            at++;
        }
    }

    private CrmFilter Words(CommandElementAst[] words, CommandElementAst near)
    {
        if (words.Length > 0 && words[0] is CommandParameterAst { ParameterName: var first } && first.Equals("not", StringComparison.OrdinalIgnoreCase))
            throw Negation(words[0]);
        if (words is not [ExpressionAst field, CommandParameterAst { Argument: null } comparison, ExpressionAst value, ..])
        {
            var problem = words is [ExpressionAst, CommandParameterAst] ? FilterStrings.NoValueBehindOperator : FilterStrings.NotFieldOperatorValue;
            throw FilterRefusal.Of(words.Length == 0 ? near : words[^1], problem, FilterStrings.WriteComparison);
        }

        if (words.Length > 3) throw FilterRefusal.Of(words[3], FilterStrings.StandsBehindValue, FilterStrings.QuoteAndJoin);
        return Comparison.Read(Field(field), comparison.ParameterName, values, [value], comparison.Extent);
    }

    private static string Field(ExpressionAst field) => field switch
    {
        StringConstantExpressionAst { Value: var name } when CrmFilter.IsFieldName(name) => name,
        MemberExpressionAst { Expression: VariableExpressionAst { VariablePath.UserPath: "_" or "PSItem" } } member =>
            throw FilterRefusal.Of(member, FilterStrings.NotRecordByRecord, FilterStrings.FormatWriteFieldAlone(member.Member.Extent.Text)),
        VariableExpressionAst => throw FilterRefusal.Of(field, FilterStrings.VariableForField, FilterStrings.WriteFieldOrNewFilter),
        _ => throw FilterRefusal.Of(field, FilterStrings.NotAFieldName, FilterStrings.PutFieldLeft),
    };

    private static CrmException Negation(Ast part) => FilterRefusal.Of(
        part, "negates", FilterStrings.UseOpposite);

    private static bool IsJoint(CommandElementAst word) =>
        word is CommandParameterAst { ParameterName: var name } && name.ToLowerInvariant() is ("and" or "or" or "xor");
}
