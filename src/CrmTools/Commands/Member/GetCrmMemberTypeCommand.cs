using System.Management.Automation;
using CrmTools.Hosting;

namespace CrmTools.Commands.Member;

/// <summary>Lists the member types of a shop (UniCRM membersort).</summary>
[Cmdlet(VerbsCommon.Get, "CrmMemberType")]
[OutputType(typeof(CrmMemberType))]
public sealed class GetCrmMemberTypeCommand : ReadCmdlet<MemberTypeQuery, CrmMemberType>
{
    private protected override IReadOnlyList<Type> Accepts { get; } = [];

    private protected override MemberTypeQuery Query() => new();
}
