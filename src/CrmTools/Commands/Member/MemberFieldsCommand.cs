using System.Collections;
using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Hosting;

namespace CrmTools.Commands.Member;

/// <summary>The fields that creating and changing a member share.</summary>
/// <typeparam name="TRequest">The write.</typeparam>
public abstract class MemberFieldsCommand<TRequest> : WriteCmdlet<TRequest>
    where TRequest : MemberFields
{
    /// <summary>The member's own name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Name")]
    public string? RealName { get; set; }

    /// <summary>Mobile number: eleven digits that begin with 1.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Mobile { get; set; }

    /// <summary>ONex: fixed telephone.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Telephone { get; set; }

    /// <summary>Email address.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Email { get; set; }

    /// <summary>Sex.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public CrmSex? Sex { get; set; }

    /// <summary>ONex: date of birth, from 1900 to today.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Day]
    public DateTime? Birthday { get; set; }

    /// <summary>Province.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Province")]
    public string? State { get; set; }

    /// <summary>City.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? City { get; set; }

    /// <summary>ONex: district.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? District { get; set; }

    /// <summary>ONex: street and house.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Address { get; set; }

    /// <summary>ONex: postal code.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Zip { get; set; }

    /// <summary>ONex: VIP flag.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Flag]
    public bool? IsVip { get; set; }

    /// <summary>ONex: no text messages.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Flag]
    public bool? IsSmsBlocked { get; set; }

    /// <summary>ONex: no email.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Flag]
    public bool? IsEmailBlocked { get; set; }

    /// <summary>ONex: Alipay account.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Alipay { get; set; }

    /// <summary>ONex: remark.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Remark { get; set; }

    /// <summary>UniCRM: the WeChat open id.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? WeChatOpenId { get; set; }

    /// <summary>Further fields under the vendor's own names.</summary>
    [Parameter]
    [Table]
    public Hashtable? Property { get; set; }

    private protected override IReadOnlyList<Type> Accepts { get; } = [typeof(CrmMember)];

    /// <summary>True when a field counts as given.</summary>
    private protected virtual bool IsGiven(string name) => true;

    /// <summary>The request with the shared fields. An empty column of a row is a field that was not given.</summary>
    private protected TRequest Filled(TRequest request) => request with
    {
        RealName = Given(nameof(RealName), RealName),
        Mobile = Given(nameof(Mobile), Mobile),
        Telephone = Given(nameof(Telephone), Telephone),
        Email = Given(nameof(Email), Email),
        Sex = Given(nameof(Sex), Sex),
        Birthday = Given(nameof(Birthday), Birthday),
        State = Given(nameof(State), State),
        City = Given(nameof(City), City),
        District = Given(nameof(District), District),
        Address = Given(nameof(Address), Address),
        Zip = Given(nameof(Zip), Zip),
        IsVip = Given(nameof(IsVip), IsVip),
        IsSmsBlocked = Given(nameof(IsSmsBlocked), IsSmsBlocked),
        IsEmailBlocked = Given(nameof(IsEmailBlocked), IsEmailBlocked),
        Alipay = Given(nameof(Alipay), Alipay),
        Remark = Given(nameof(Remark), Remark),
        WeChatOpenId = Text.Given(WeChatOpenId),
        Property = PlainValues.From(Property),
    };

    private string? Given(string name, string? value) => IsGiven(name) ? Text.Given(value) : null;

    private T? Given<T>(string name, T? value)
        where T : struct => IsGiven(name) ? value : null;
}
