using System.Management.Automation;
using System.Management.Automation.Language;
using CrmTools.Binding;

namespace CrmTools.Filters;

/// <summary>Reads the values of a filter: constants, lists of them, simple variables, casts of constants. Nothing is run.</summary>
internal sealed class FilterValues(PSVariableIntrinsics variables)
{
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
            : throw FilterRefusal.Of(expression, FilterStrings.FormatIsAList(several.Count), FilterStrings.CompareWithOne);
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
                return [.. statements.SelectMany(statement => Several(Inner(statement) ?? throw FilterRefusal.Of(statement, FilterStrings.NotAListOfValues, FilterStrings.PutIntoVariable)))];
            case ParenExpressionAst paren when Inner(paren) is { } inner:
                return Several(inner);
            case ConvertExpressionAst cast:
                return [Cast(cast)];
            case VariableExpressionAst variable:
                return Variable(variable);
            case ExpandableStringExpressionAst:
                throw FilterRefusal.Of(expression, FilterStrings.TextToFillIn, FilterStrings.PutIntoVariable);
            case SubExpressionAst:
                throw FilterRefusal.Of(expression, FilterStrings.WouldHaveToRun, FilterStrings.PutIntoVariable);
            case InvokeMemberExpressionAst:
                throw FilterRefusal.Of(expression, FilterStrings.IsACall, FilterStrings.PutIntoVariable);
            case MemberExpressionAst or IndexExpressionAst:
                throw FilterRefusal.Of(expression, FilterStrings.LooksIntoObject, FilterStrings.PutIntoVariable);
            default:
                throw FilterRefusal.Of(expression, FilterStrings.NotAPlainValue, FilterStrings.PutIntoVariable);
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
            throw FilterRefusal.Of(word, FilterStrings.NotACastOfConstant, FilterStrings.WriteCast);
        }

        if (text.Contains("..", StringComparison.Ordinal) && text.All(letter => char.IsAsciiDigit(letter) || letter == '.'))
            throw FilterRefusal.Of(word, FilterStrings.IsARange, FilterStrings.WriteTwoComparisons);
        return word.Value;
    }

    private object Cast(ConvertExpressionAst cast)
    {
        var name = cast.Type.TypeName.FullName;
        if (!Casts.Contains(name.ToLowerInvariant()) || cast.Type.TypeName.GetReflectionType() is not { } type)
            throw FilterRefusal.Of(cast.Type, FilterStrings.CannotBeCastTo, FilterStrings.FormatCastTo(string.Join(", ", Casts[..10])));
        var value = One(cast.Child);
        return LanguagePrimitives.TryConvertTo(value, type, System.Globalization.CultureInfo.InvariantCulture, out var result)
            ? result
            : throw FilterRefusal.Of(cast, FilterStrings.FormatIsNotA(name), FilterStrings.GiveDate);
    }

    private IReadOnlyList<object> Variable(VariableExpressionAst variable)
    {
        var path = variable.VariablePath;
        if (variable.Splatted || path.IsDriveQualified) throw FilterRefusal.Of(variable, FilterStrings.NotASimpleVariable, FilterStrings.PutIntoVariable);
        if (path.UserPath is "_" or "PSItem") throw FilterRefusal.Of(variable, FilterStrings.NotRecordByRecord, FilterStrings.WriteFieldItself);
        if (IsNull(variable)) throw FilterRefusal.Of(variable, FilterStrings.CannotBeCompared, FilterStrings.UseEqNull);
        var value = PlainValues.Unwrap(path.UserPath.ToLowerInvariant() switch
        {
            "true" => true,
            "false" => false,
            _ => variables.GetValue(path.UserPath),
        });
        return value switch
        {
            // A name that is misspelt must not ask for records without a value.
            null => throw FilterRefusal.Of(variable, FilterStrings.HasNoValueHere, FilterStrings.CheckVariableName),
            object?[] list when list.Contains(null) => throw FilterRefusal.Of(variable, FilterStrings.HoldsANull, FilterStrings.LeaveOutOfList),
            object?[] list => [.. list.Select(item => item!)],
            _ => [value],
        };
    }
}
