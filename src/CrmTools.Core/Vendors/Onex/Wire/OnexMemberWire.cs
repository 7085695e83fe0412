using CrmTools.Core.Reading;

namespace CrmTools.Core.Vendors.Onex;

/// <summary>A member as members.get and members.getlist send it; <see cref="OnexMemberConverter"/> knows the names.</summary>
internal sealed class OnexMemberWire
{
    public string? MemberId { get; set; }

    public string? Uname { get; set; }

    public string? RealName { get; set; }

    public string? Mobile { get; set; }

    public string? Tel { get; set; }

    public string? Email { get; set; }

    public CrmSex? Sex { get; set; }

    public DateTime? Birthday { get; set; }

    public string? State { get; set; }

    public string? City { get; set; }

    public string? District { get; set; }

    public string? Address { get; set; }

    public string? Zip { get; set; }

    public bool? IsVip { get; set; }

    public bool? IsSmsBlack { get; set; }

    public bool? IsEmailBlack { get; set; }

    public string? SelfCode { get; set; }

    public string? Remark { get; set; }

    /// <summary>Not in the document; servers that send it do so under this name.</summary>
    public DateTimeOffset? CreateTime { get; set; }

    /// <summary>Not in the document; servers that send it do so under this name.</summary>
    public DateTimeOffset? UpdateTime { get; set; }

    /// <summary>What else came.</summary>
    public ExtraValues? Extra { get; set; }
}
