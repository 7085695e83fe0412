using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Hosting;

namespace CrmTools.Commands.Point;

/// <summary>Gives points to a member, or takes them with a negative number.</summary>
[Cmdlet(VerbsCommon.Add, "CrmPoint", SupportsShouldProcess = true, DefaultParameterSetName = MemberSet)]
[OutputType(typeof(CrmResult))]
[Requests(typeof(PointChange), typeof(ReferralPointChange))]
public sealed class AddCrmPointCommand : WriterCmdlet
{
    private const string MemberSet = "Member";
    private const string ReferralSet = "Referral";

    /// <summary>The member's id; with -ReferralCode, the member who has just registered.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    public string? MemberId { get; set; }

    /// <summary>UniCRM: the number on the member's card.</summary>
    [Parameter(ParameterSetName = MemberSet, ValueFromPipelineByPropertyName = true)]
    public string? CardNo { get; set; }

    /// <summary>How many: a whole number, positive to give, negative to take. UniCRM can only take.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [WholeNumber]
    public long Point { get; set; }

    /// <summary>ONex: the code of the referrer, who gets the points.</summary>
    [Parameter(ParameterSetName = ReferralSet, Mandatory = true)]
    public string? ReferralCode { get; set; }

    /// <summary>ONex: the shop whose points they are; some servers demand it.</summary>
    [Parameter(ParameterSetName = MemberSet, ValueFromPipelineByPropertyName = true)]
    public string? ShopId { get; set; }

    /// <summary>Why; the member may see it.</summary>
    [Parameter(ParameterSetName = MemberSet, ValueFromPipelineByPropertyName = true)]
    public string? Description { get; set; }

    /// <summary>Your reference of this write; the same one is never applied twice.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? OperationKey { get; set; }

    private protected override IReadOnlyList<Type> Accepts { get; } =
        [typeof(CrmMember), typeof(CrmPointBalance), typeof(CrmOrder), typeof(CrmAccountEntry)];

    private protected override void ProcessItem()
    {
        if (ParameterSetName == ReferralSet)
        {
            WriteEach(new ReferralPointChange(Text.Given(MemberId), ReferralCode, Point, Text.Given(OperationKey)));
            return;
        }

        WriteEach(new PointChange
        {
            MemberId = Text.Given(MemberId),
            CardNo = Text.Given(CardNo),
            Point = Point,
            ShopId = Text.Given(ShopId),
            Description = Text.Given(Description),
            OperationKey = Text.Given(OperationKey),
        });
    }
}
