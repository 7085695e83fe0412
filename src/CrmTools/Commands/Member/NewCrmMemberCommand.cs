using System.Management.Automation;
using System.Net;
using System.Security;
using CrmTools.Binding;

namespace CrmTools.Commands.Member;

/// <summary>Creates a member. Where the vendor knows a key of ours (ONex: -ExternalId or -Mobile; UniCRM: -WeChatOpenId), creating it again is harmless.</summary>
[Cmdlet(VerbsCommon.New, "CrmMember", SupportsShouldProcess = true)]
[OutputType(typeof(CrmResult))]
public sealed class NewCrmMemberCommand : MemberFieldsCommand<MemberCreation>
{
    private HashSet<string> _typed = [];

    /// <summary>ONex: account or nickname. Fkw: the account, letters, digits and _, at most 50. Required there.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("Account")]
    public string? UserName { get; set; }

    /// <summary>ONex: your own number of the member (uid).</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? ExternalId { get; set; }

    /// <summary>ONex: the terminal the member comes from.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? SourceTerminal { get; set; }

    /// <summary>ONex: the referrer's code.</summary>
    [Parameter]
    public string? ReferralCode { get; set; }

    /// <summary>UniCRM: the card's number; the server chooses one when left out.</summary>
    [Parameter]
    public string? CardNo { get; set; }

    /// <summary>UniCRM: country.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Country { get; set; }

    /// <summary>UniCRM: number of the member type; required there.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(MemberTypeCompleter))]
    public string? MemberType { get; set; }

    /// <summary>Fkw: the password, 8 to 20 characters of at least two kinds; required there.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public SecureString? Password { get; set; }

    /// <summary>Fkw: the level, 0 (VIP1) to 9 (VIP10); the lowest when left out.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [WholeNumberOrNothing]
    public int? Level { get; set; }

    /// <summary>Fkw: the WeChat union id.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("WeChatUnionId")]
    public string? UnionId { get; set; }

    /// <summary>Fkw: fields that the shop has named itself: a hashtable such as @{ 地区 = '广州' }, or objects with Name and Value.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public PSObject[]? CustomField { get; set; }

    /// <summary>Your reference of this write; the same one is never applied twice.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? OperationKey { get; set; }

    private protected override bool CarriesOver => true;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _typed = [.. MyInvocation.BoundParameters.Keys];
        base.BeginProcessing();
    }

    // A piped connection says where, not who: its name and account are not a member's.
    private protected override bool IsGiven(string name) =>
        _typed.Contains(name) || InputObject is null || !InputObject.TypeNames.Any(type => type.EndsWith("CrmTools.CrmConnection", StringComparison.Ordinal));

    private protected override MemberCreation Request() => Filled(new MemberCreation
    {
        UserName = IsGiven(nameof(UserName)) ? Text.Given(UserName) : null,
        ExternalId = Text.Given(ExternalId),
        SourceTerminal = Text.Given(SourceTerminal),
        ReferralCode = Text.Given(ReferralCode),
        CardNo = Text.Given(CardNo),
        Country = IsGiven(nameof(Country)) ? Text.Given(Country) : null,
        MemberType = Text.Given(MemberType),
        Password = Password is null ? null : new CrmSecret(new NetworkCredential("", Password).Password),
        Level = Level,
        UnionId = Text.Given(UnionId),
        CustomField = NamedFields.Read(CustomField, nameof(CustomField)),
        OperationKey = Text.Given(OperationKey),
    });
}
