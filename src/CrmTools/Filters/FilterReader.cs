using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using CrmTools.Binding;

namespace CrmTools.Filters;

/// <summary>
/// Reads what -Filter was given: CrmFilter objects, hashtables of fields and values, or PowerShell comparisons as text or script block. They are taken apart by the engine's
/// own parser and never run.
/// </summary>
internal static class FilterReader
{
    /// <summary>The conditions, all joined by AND.</summary>
    /// <param name="given">CrmFilter objects, hashtables, texts, script blocks.</param>
    /// <param name="variables">The caller's variables.</param>
    /// <exception cref="CrmException">With id InvalidInput: it cannot be expressed in the vendor's operators.</exception>
    public static IReadOnlyList<CrmFilter> Read(IEnumerable<object?> given, PSVariableIntrinsics variables)
    {
        var filters = new List<CrmFilter>();
        foreach (var item in given)
        {
            switch (item is PSObject wrapped ? wrapped.BaseObject : item)
            {
                case CrmFilter filter:
                    filters.Add(filter);
                    break;
                case ScriptBlock block:
                    // A block made in a module, or by GetNewClosure, sees the variables of that module.
                    filters.AddRange(Conditions((ScriptBlockAst)block.Ast, block.Module?.SessionState.PSVariable ?? variables));
                    break;
                case string text:
                    filters.AddRange(Conditions(Parse(text), variables));
                    break;
                case IDictionary table:
                    filters.AddRange(table.Keys.Cast<object>().Select(name => Equal(name.ToString()!, PlainValues.Unwrap(table[name]))));
                    break;
                case var other:
                    throw CrmError.Invalid(
                        "Filter", FilterStrings.FormatNotAFilter(other?.GetType().Name ?? "null"), FilterStrings.GiveFilter);
            }
        }

        return filters;
    }

    // A list means any of its values, and $null that the field has none.
    private static CrmFilter Equal(string field, object? value) => value switch
    {
        null => CrmFilter.Create(field, CrmFilterOperator.Is, []),
        object?[] list => CrmFilter.Create(field, CrmFilterOperator.In, list),
        _ => CrmFilter.Create(field, CrmFilterOperator.Eq, [value]),
    };

    private static ScriptBlockAst Parse(string text)
    {
        var ast = Parser.ParseInput(text, out _, out var errors);
        if (errors.Length == 0) return ast;
        throw FilterRefusal.Of(
            errors[0].Extent.Text.Length > 0 ? errors[0].Extent : ast.Extent, FilterStrings.FormatCannotBeRead(errors[0].Message.TrimEnd('.')),
            FilterStrings.WriteNameOperatorValue);
    }

    private static IEnumerable<CrmFilter> Conditions(ScriptBlockAst block, PSVariableIntrinsics variables)
    {
        if (block.ParamBlock is not null || block.BeginBlock is not null || block.ProcessBlock is not null) throw FilterRefusal.Strange(block);
        if (block.EndBlock is not { Statements: [PipelineAst { PipelineElements: [var only] }] })
        {
            throw block.EndBlock is { Statements.Count: 0 }
                ? CrmError.Invalid("Filter", CommonStrings.ItIsEmpty, FilterStrings.LeaveFilterOut)
                : FilterRefusal.Of(block, FilterStrings.MoreThanOneCondition, FilterStrings.JoinByAnd);
        }

        var reader = new ConditionReader(new FilterValues(variables));
        return reader.Read(only);
    }
}
