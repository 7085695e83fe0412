using CrmTools.Core.Reading;

namespace CrmTools.Core.Vendors.Onex;

/// <summary>Reads members by a table: their lists are the longest there are.</summary>
internal sealed class OnexMemberConverter() : TableConverter<OnexMemberWire>(Fields)
{
    private static readonly FieldTable<OnexMemberWire> Fields = new FieldTable<OnexMemberWire>(() => new OnexMemberWire(), row => row.Extra ??= new ExtraValues())
        .Text("member_id", (row, value) => row.MemberId = value)
        .Text("uname", (row, value) => row.Uname = value)
        .Text("real_name", (row, value) => row.RealName = value)
        .Text("mobile", (row, value) => row.Mobile = value)
        .Text("tel", (row, value) => row.Tel = value)
        .Text("email", (row, value) => row.Email = value)
        .Sex("sex", (row, value) => row.Sex = value)
        .Day("birthday", (row, value) => row.Birthday = value)
        .Shared("state", (row, value) => row.State = value)
        .Shared("city", (row, value) => row.City = value)
        .Shared("district", (row, value) => row.District = value)
        .Text("address", (row, value) => row.Address = value)
        .Shared("zip", (row, value) => row.Zip = value)
        .Flag("is_vip", (row, value) => row.IsVip = value)
        .Flag("is_sms_black", (row, value) => row.IsSmsBlack = value)
        .Flag("is_email_black", (row, value) => row.IsEmailBlack = value)
        .Text("self_code", (row, value) => row.SelfCode = value)
        .Shared("remark", (row, value) => row.Remark = value)
        .Time("create_time", (row, value) => row.CreateTime = value)
        .Time("update_time", (row, value) => row.UpdateTime = value);
}
