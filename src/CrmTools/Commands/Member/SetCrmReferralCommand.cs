using System.Management.Automation;
using CrmTools.Hosting;

namespace CrmTools.Commands.Member;

/// <summary>Says who referred whom (ONex members.update_recommend). Doing it again changes nothing.</summary>
[Cmdlet(VerbsCommon.Set, "CrmReferral", SupportsShouldProcess = true)]
[OutputType(typeof(CrmResult))]
public sealed class SetCrmReferralCommand : WriteCmdlet<ReferralChange>
{
    /// <summary>Member id of the referrer.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    public string ReferrerId { get; set; } = "";

    /// <summary>Member ids of those who were referred.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    public long[] MemberId { get; set; } = [];

    /// <summary>Writes the result.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override bool Emits => PassThru;

    private protected override IReadOnlyList<Type> Accepts { get; } = [typeof(CrmMember)];

    private protected override ReferralChange Request() => new(ReferrerId, MemberId);
}
