using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Hosting;

namespace CrmTools.Commands.Member;

/// <summary>Lists the member types of a shop (UniCRM membersort).</summary>
[Cmdlet(VerbsCommon.Get, "CrmMemberType")]
[OutputType(typeof(CrmMemberType))]
public sealed class GetCrmMemberTypeCommand : ReadCmdlet<MemberTypeQuery, CrmMemberType>
{
    private SeenMemberTypes _seen = new();

    private protected override IReadOnlyList<Type> Accepts { get; } = [];

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _seen = SeenMemberTypes.Current;
        base.BeginProcessing();
    }

    private protected override MemberTypeQuery Query() => new();

    private protected override object Present(IReadOnlyList<CrmMemberType> items, MemberTypeQuery query)
    {
        _seen.Add(items);
        return items;
    }
}
