using CrmTools.Sandbox.World;

namespace CrmTools.Sandbox.Onex;

/// <summary>The fields that members.add and members.update take and members.get and getlist show.</summary>
internal static class OnexMemberFields
{
    /// <summary>A member in JSON, in bytes, with some to spare.</summary>
    public const int UsualBytes = 600;

    /// <summary>The member with the fields that were sent; the others stay.</summary>
    public static OnexMember Apply(OnexMember member, OnexArguments arguments) => member with
    {
        RealName = arguments.Text("real_name") ?? member.RealName,
        Zip = arguments.Text("zip") ?? member.Zip,
        State = arguments.Text("state") ?? member.State,
        City = arguments.Text("city") ?? member.City,
        District = arguments.Text("district") ?? member.District,
        Address = arguments.Text("address") ?? member.Address,
        Mobile = arguments.Text("mobile") ?? member.Mobile,
        Telephone = arguments.Text("tel") ?? member.Telephone,
        Email = arguments.Text("email") ?? member.Email,
        Birthday = arguments.Time("birthday") is { } day ? DateOnly.FromDateTime(day.DateTime) : member.Birthday,
        Sex = SexOf(arguments) ?? member.Sex,
        IsVip = arguments.Flag("is_vip") ?? member.IsVip,
        IsSmsBlocked = arguments.Flag("is_sms_black") ?? member.IsSmsBlocked,
        IsEmailBlocked = arguments.Flag("is_email_black") ?? member.IsEmailBlocked,
        Alipay = arguments.Text("alipay") ?? member.Alipay,
        Remark = arguments.Text("remark") ?? member.Remark,
    };

    public static void Write(OnexWriter writer, OnexMember member)
    {
        if (writer.Dialect.MemberIdInReplies) writer.Number("member_id", member.MemberId);
        writer.Text("uname", member.UserName);
        writer.Text("real_name", member.RealName);
        writer.Text("consumer_terminal", member.Terminal);
        writer.Text("zip", member.Zip);
        writer.Text("state", member.State);
        writer.Text("city", member.City);
        writer.Text("district", member.District);
        writer.Text("address", member.Address);
        writer.Text("mobile", member.Mobile);
        writer.Text("tel", member.Telephone);
        writer.Text("email", member.Email);
        writer.Birthday("birthday", member.Birthday);
        writer.Sex("sex", member.Sex);
        writer.Flag("is_vip", member.IsVip);
        writer.Flag("is_sms_black", member.IsSmsBlocked);
        writer.Flag("is_email_black", member.IsEmailBlocked);
        writer.Text("alipay", member.Alipay);
        writer.Text("remark", member.Remark);
        writer.Number("self_code", member.SelfCode);
        if (writer.Dialect.CreatedField.Length > 0) writer.Time(writer.Dialect.CreatedField, member.CreatedAt);
        if (writer.Dialect.UpdatedField.Length > 0) writer.Time(writer.Dialect.UpdatedField, member.UpdatedAt);
    }

    private static Sex? SexOf(OnexArguments arguments) => arguments.Text("sex") switch
    {
        null or "" => null,
        "0" or "unkown" => Sex.Unknown,
        "1" or "male" => Sex.Male,
        "2" or "female" => Sex.Female,
        _ => throw arguments.Wrong("sex", "必须是0、1或者2"),
    };
}
