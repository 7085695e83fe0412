using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Hosting;

namespace CrmTools.Commands.Member;

/// <summary>Gets one member, or lists members.</summary>
[Cmdlet(VerbsCommon.Get, "CrmMember", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(CrmMember))]
public sealed class GetCrmMemberCommand : ReadCmdlet<MemberQuery, CrmMember>
{
    private const string ListSet = "List";
    private const string OneSet = "One";

    private HashSet<string> _typed = [];
    private SeenMemberTypes _seen = new();

    /// <summary>The vendor's id: ONex member_id, UniCRM member_no.</summary>
    [Parameter(ParameterSetName = OneSet, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("MemberId")]
    public string? Id { get; set; }

    /// <summary>UniCRM: the number on the card.</summary>
    [Parameter(ParameterSetName = OneSet, ValueFromPipelineByPropertyName = true)]
    public string? CardNo { get; set; }

    /// <summary>UniCRM: the mobile number, eleven digits.</summary>
    [Parameter(ParameterSetName = OneSet, ValueFromPipelineByPropertyName = true)]
    public string? Mobile { get; set; }

    /// <summary>UniCRM: the WeChat open id.</summary>
    [Parameter(ParameterSetName = OneSet, ValueFromPipelineByPropertyName = true)]
    public string? WeChatOpenId { get; set; }

    /// <summary>ONex: only members changed at or after this time.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [Time]
    public DateTime? UpdatedAfter { get; set; }

    /// <summary>ONex: only members changed at or before this time.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [Time]
    public DateTime? UpdatedBefore { get; set; }

    /// <summary>ONex: only members created at or after this time.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [Time]
    public DateTime? CreatedAfter { get; set; }

    /// <summary>ONex: only members created at or before this time.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [Time]
    public DateTime? CreatedBefore { get; set; }

    /// <summary>UniCRM: only members of this type; Get-CrmMemberType lists them.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ArgumentCompleter(typeof(MemberTypeCompleter))]
    public string? MemberType { get; set; }

    private protected override IReadOnlyList<Type> Accepts { get; } =
        [typeof(CrmMember), typeof(CrmPointBalance), typeof(CrmPointEntry), typeof(CrmAccountEntry), typeof(CrmOrder)];

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _typed = [.. MyInvocation.BoundParameters.Keys];
        _seen = SeenMemberTypes.Current;
        base.BeginProcessing();
    }

    private protected override object Present(IReadOnlyList<CrmMember> items, MemberQuery query)
    {
        _seen.Add(items);
        return items;
    }

    private protected override MemberQuery Query()
    {
        if (ParameterSetName == ListSet)
        {
            return new MemberQuery
            {
                UpdatedAfter = UpdatedAfter,
                UpdatedBefore = UpdatedBefore,
                CreatedAfter = CreatedAfter,
                CreatedBefore = CreatedBefore,
                MemberType = MemberType,
            };
        }

        // A piped row may carry several; what was typed counts first, then the vendor's own id.
        (string Name, string? Value)[] keys = [(nameof(Id), Id), (nameof(CardNo), CardNo), (nameof(WeChatOpenId), WeChatOpenId), (nameof(Mobile), Mobile)];
        var typed = keys.Where(key => _typed.Contains(key.Name)).ToArray();
        if (typed.Length > 1) throw CrmError.Invalid(typed[1].Name, CommonStrings.FormatGivenToo(typed[0].Name), CommonStrings.GiveOneOfThem);
        var (name, value) = typed.Length == 1 ? typed[0] : keys.FirstOrDefault(key => !string.IsNullOrWhiteSpace(key.Value));
        return name switch
        {
            nameof(Id) => new MemberQuery { Id = value ?? "" },
            nameof(CardNo) => new MemberQuery { CardNo = value ?? "" },
            nameof(WeChatOpenId) => new MemberQuery { WeChatOpenId = value ?? "" },
            nameof(Mobile) => new MemberQuery { Mobile = value ?? "" },
            _ => throw CrmError.Invalid(nameof(Id), CommandStrings.RowNamesNoMember, CommandStrings.GiveMemberColumn),
        };
    }
}
