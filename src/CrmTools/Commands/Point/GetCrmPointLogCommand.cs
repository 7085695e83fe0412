using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Hosting;

namespace CrmTools.Commands.Point;

/// <summary>Lists how a member's points changed.</summary>
[Cmdlet(VerbsCommon.Get, "CrmPointLog", SupportsPaging = true)]
[OutputType(typeof(CrmPointEntry))]
public sealed class GetCrmPointLogCommand : ReadCmdlet<PointLogQuery, CrmPointEntry>
{
    /// <summary>The member's id.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    public string? MemberId { get; set; }

    /// <summary>UniCRM: the number on the member's card.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? CardNo { get; set; }

    /// <summary>ONex: only this shop's points.</summary>
    [Parameter]
    public string? ShopId { get; set; }

    private protected override IReadOnlyList<Type> Accepts { get; } =
        [typeof(CrmMember), typeof(CrmPointBalance), typeof(CrmPointEntry), typeof(CrmOrder)];

    private protected override PointLogQuery Query() => new(Text.Given(MemberId), Text.Given(CardNo), Text.Given(ShopId));
}
