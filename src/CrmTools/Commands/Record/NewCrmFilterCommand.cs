using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Errors;
using CrmTools.Hosting;

namespace CrmTools.Commands.Record;

/// <summary>Makes a condition for Get-CrmRecord -Filter, with any of the vendor's nineteen operators. Sends nothing.</summary>
[Cmdlet(VerbsCommon.New, "CrmFilter")]
[OutputType(typeof(CrmFilter))]
public sealed class NewCrmFilterCommand : CrmCmdlet
{
    /// <summary>The field's API name, such as payment_amount.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ArgumentCompleter(typeof(FieldNameCompleter))]
    public string Field { get; set; } = "";

    /// <summary>How it compares: Eq, N, Gt, Gte, Lt, Lte, Like, NLike, StartWith, EndWith, In, NIn, Between, NBetween, Is, IsN, Exists, NExists, Contains.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    public CrmFilterOperator Operator { get; set; }

    /// <summary>What it compares with: one value, two for Between and NBetween, several for In, NIn and Contains, none for Is, IsN, Exists and NExists.</summary>
    [Parameter(Position = 2)]
    [AllowNull]
    [AllowEmptyCollection]
    public object[]? Value { get; set; }

    private protected override void ProcessItem()
    {
        // -Value $null is one value, null; no -Value is none.
        var values = Value ?? (MyInvocation.BoundParameters.ContainsKey(nameof(Value)) ? [null!] : []);
        try
        {
            WriteObject(CrmFilter.Create(Field, Operator, [.. values.Select(PlainValues.Unwrap)]));
        }
        catch (CrmException error)
        {
            // Without this condition a list would be longer than was meant, so nothing goes on.
            ThrowTerminatingError(error.ToErrorRecord(Field));
        }
    }
}
