using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Hosting;

namespace CrmTools.Commands.Point;

/// <summary>Gets a member's points: one object a shop where each shop keeps its own.</summary>
[Cmdlet(VerbsCommon.Get, "CrmPoint")]
[OutputType(typeof(CrmPointBalance))]
public sealed class GetCrmPointCommand : ReadCmdlet<PointQuery, CrmPointBalance>
{
    /// <summary>The member's id.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    public string? MemberId { get; set; }

    /// <summary>UniCRM: the number on the member's card.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? CardNo { get; set; }

    private protected override IReadOnlyList<Type> Accepts { get; } =
        [typeof(CrmMember), typeof(CrmPointBalance), typeof(CrmPointEntry), typeof(CrmAccountEntry), typeof(CrmOrder)];

    private protected override PointQuery Query() => new(Text.Given(MemberId), Text.Given(CardNo));
}
