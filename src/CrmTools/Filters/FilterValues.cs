using System.Management.Automation;
using System.Management.Automation.Language;
using CrmTools.Binding;

namespace CrmTools.Filters;

/// <summary>Reads the values of a filter: constants, lists of them, simple variables, casts of constants. Nothing is run.</summary>
internal sealed class FilterValues(PSVariableIntrinsics variables)
{
    private const string Before = "Put the value into a variable first, and compare with that variable.";

    private static readonly string[] Casts =
        ["datetime", "datetimeoffset", "string", "int", "int32", "long", "int64", "decimal", "double", "bool", "system.datetime", "system.datetimeoffset"];

    /// <summary>True for a literal <c>$null</c>.</summary>
    public static bool IsNull(ExpressionAst expression) => expression switch
    {
        VariableExpressionAst { Splatted: false, VariablePath: { IsDriveQualified: false, UserPath: var name } } =>
            name.Equals("null", StringComparison.OrdinalIgnoreCase),
        ParenExpressionAst paren when Inner(paren) is { } inner => IsNull(inner),
        _ => false,
    };

    /// <summary>One value, not null.</summary>
    public object One(ExpressionAst expression)
    {
        var several = Several(expression);
        return several.Count == 1
            ? several[0]
            : throw FilterRefusal.Of(expression, $"is a list of {several.Count}", "Compare with one value, or use -in for several.");
    }

    /// <summary>The values of a list, or of a single value; none of them null.</summary>
    public IReadOnlyList<object> Several(ExpressionAst expression)
    {
        switch (expression)
        {
            case StringConstantExpressionAst { StringConstantType: StringConstantType.BareWord } word:
                return [Word(word)];
            case ConstantExpressionAst { Value: { } constant }:
                return [constant];
            case UnaryExpressionAst { TokenKind: TokenKind.Minus or TokenKind.Plus, Child: ConstantExpressionAst { Value: var number } } signed
                when number is not string && LanguagePrimitives.TryConvertTo<decimal>(number, out var amount):
                if (signed.TokenKind == TokenKind.Minus) amount = -amount;

                // A whole number stays one: the vendor is sent decimals as text.
                return [number is int or long ? (object)decimal.ToInt64(amount) : amount];
            case ArrayLiteralAst list:
                return [.. list.Elements.SelectMany(Several)];
            case ArrayExpressionAst { SubExpression: { Traps: null or { Count: 0 }, Statements: var statements } }:
                return [.. statements.SelectMany(statement => Several(Inner(statement) ?? throw FilterRefusal.Of(statement, "is not a list of values", Before)))];
            case ParenExpressionAst paren when Inner(paren) is { } inner:
                return Several(inner);
            case ConvertExpressionAst cast:
                return [Cast(cast)];
            case VariableExpressionAst variable:
                return Variable(variable);
            case ExpandableStringExpressionAst:
                throw FilterRefusal.Of(expression, "is a text with something to fill in", Before);
            case SubExpressionAst:
                throw FilterRefusal.Of(expression, "would have to be run", Before);
            case InvokeMemberExpressionAst:
                throw FilterRefusal.Of(expression, "is a call", Before);
            case MemberExpressionAst or IndexExpressionAst:
                throw FilterRefusal.Of(expression, "looks into an object", Before);
            default:
                throw FilterRefusal.Of(expression, "is not a plain value", Before);
        }
    }

    private static ExpressionAst? Inner(ParenExpressionAst paren) => Inner(paren.Pipeline);

    private static ExpressionAst? Inner(StatementAst statement) =>
        statement is PipelineAst { PipelineElements: [CommandExpressionAst { Redirections.Count: 0, Expression: var expression }] } ? expression : null;

    // Behind a field without quotes, [datetime]'2026-01-01', -5 and 1..5 are bare words to the parser.
    private object Word(StringConstantExpressionAst word)
    {
        var text = word.Extent.Text;
        if (text is ['-', >= '0' and <= '9', ..] && Parser.ParseInput(text, out _, out var faults) is { EndBlock.Statements: [var number] }
            && faults.Length == 0 && Inner(number) is ConstantExpressionAst or UnaryExpressionAst)
        {
            return One(Inner(number)!);
        }

        if (text.StartsWith('['))
        {
            var ast = Parser.ParseInput(text, out _, out var errors);
            if (errors.Length == 0 && ast.EndBlock is { Statements: [var statement] } && Inner(statement) is ConvertExpressionAst cast) return Cast(cast);
            throw FilterRefusal.Of(word, "is not a cast of a constant", "Write one such as ([datetime]'2026-01-01').");
        }

        if (text.Contains("..", StringComparison.Ordinal) && text.All(letter => char.IsAsciiDigit(letter) || letter == '.'))
            throw FilterRefusal.Of(word, "is a range", "Write two comparisons, such as amount -ge 1 -and amount -le 5.");
        return word.Value;
    }

    private object Cast(ConvertExpressionAst cast)
    {
        var name = cast.Type.TypeName.FullName;
        if (!Casts.Contains(name.ToLowerInvariant()) || cast.Type.TypeName.GetReflectionType() is not { } type)
            throw FilterRefusal.Of(cast.Type, "cannot be cast to here", $"Cast to {string.Join(", ", Casts[..10])}; or put the value into a variable first.");
        var value = One(cast.Child);
        return LanguagePrimitives.TryConvertTo(value, type, System.Globalization.CultureInfo.InvariantCulture, out var result)
            ? result
            : throw FilterRefusal.Of(cast, $"is not a {name}", "Give one such as [datetime]'2026-01-01 08:00'.");
    }

    private IReadOnlyList<object> Variable(VariableExpressionAst variable)
    {
        var path = variable.VariablePath;
        if (variable.Splatted || path.IsDriveQualified) throw FilterRefusal.Of(variable, "is not a simple variable", Before);
        if (path.UserPath is "_" or "PSItem") throw FilterRefusal.Of(variable, "is not looked at record by record", "Write the field's name itself.");
        if (IsNull(variable)) throw FilterRefusal.Of(variable, "cannot be compared with in this way", "Use -eq $null for fields without a value, -ne $null for those with one.");
        var value = PlainValues.Unwrap(path.UserPath.ToLowerInvariant() switch
        {
            "true" => true,
            "false" => false,
            _ => variables.GetValue(path.UserPath),
        });
        return value switch
        {
            // A name that is misspelt must not ask for records without a value.
            null => throw FilterRefusal.Of(variable, "has no value here", "Check its name; write $null itself to ask for fields without a value."),
            object?[] list when list.Contains(null) => throw FilterRefusal.Of(variable, "holds a null among its values", "Leave it out of the list."),
            object?[] list => [.. list.Select(item => item!)],
            _ => [value],
        };
    }
}
