using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Hosting;

namespace CrmTools.Commands.Point;

/// <summary>Sets a member's points to a value (ONex point.update type 1). Doing it again changes nothing.</summary>
[Cmdlet(VerbsCommon.Set, "CrmPoint", SupportsShouldProcess = true)]
[OutputType(typeof(CrmResult))]
public sealed class SetCrmPointCommand : WriteCmdlet<PointSetting>
{
    /// <summary>The member's id.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    public string? MemberId { get; set; }

    /// <summary>The new balance: a whole number, 0 or more.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [WholeNumber]
    public long Point { get; set; }

    /// <summary>The shop whose points they are; some servers demand it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? ShopId { get; set; }

    /// <summary>Why; it stands in the member's point log.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Description { get; set; }

    /// <summary>Writes the result.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override bool Emits => PassThru;

    private protected override IReadOnlyList<Type> Accepts { get; } = [typeof(CrmMember), typeof(CrmPointBalance)];

    private protected override PointSetting Request() => new(Text.Given(MemberId), Point, Text.Given(ShopId), Text.Given(Description));
}
