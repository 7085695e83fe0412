namespace CrmTools.Sandbox.Unicrm;

/// <summary>
/// 6 and 7. POST weixinmember: an open id that nobody has, with a member sort, makes a new member; a known one changes the fields that
/// are sent. Where the open id is in the path, that address changes and the plain one only creates.
/// </summary>
internal sealed class WeixinMemberSave : IUnicrmOperation
{
    public string Name => "weixinmember.save";

    public bool Writes => true;

    public bool IsList => false;

    public Action<UnicrmWriter>? Run(UnicrmState state, UnicrmInput input)
    {
        var fields = input.Fields!;
        var openId = input.Id ?? fields.RequiredText("wx_open_id");
        lock (state.Gate)
        {
            var known = state.Members.FindByOpenId(openId);
            if (known is not null && input.Id is null && state.Dialect.OpenIdInPath) throw UnicrmRefusal.Bad("微信会员已存在");
            if (known is not null) Modify(state, known, fields);
            else if (input.Id is null) Create(state, openId, fields);
            else throw new UnicrmRefusal(UnicrmCodes.NoSuchCard, "微信会员不存在");
        }

        return null;
    }

    private static void Create(UnicrmState state, string openId, UnicrmFields fields)
    {
        if (!fields.Has("member_sort_no")) throw new UnicrmRefusal(UnicrmCodes.NoSuchCard, "微信会员不存在");
        var sort = UnicrmSort.Find(fields.Text("member_sort_no")) ?? throw UnicrmRefusal.Bad("会员种类不存在");
        fields.RequiredText("name");
        var card = fields.Text("card_no") ?? "";
        if (card.Length > 0 && state.Members.FindByCard(card) is not null) throw UnicrmRefusal.Bad("卡号已存在");
        var member = state.Members.Add(Apply(new() { Index = 0, CardNo = card, OpenId = openId, Sort = sort }, fields));
        state.Record("weixinmember.create", member.CardNo, mark: openId);
    }

    private static void Modify(UnicrmState state, UnicrmMember before, UnicrmFields fields)
    {
        var after = Apply(before, fields);
        if (after == before) return;
        state.Members.Put(after);
        state.Record("weixinmember.modify", before.CardNo, mark: before.OpenId);
    }

    private static UnicrmMember Apply(UnicrmMember member, UnicrmFields fields)
    {
        string? Sent(string name, string? before) => fields.Has(name) ? fields.Text(name) : before;
        return member with
        {
            Name = Sent("name", member.Name),
            Mobile = Sent("mobilephone", member.Mobile),
            Email = Sent("email", member.Email),
            Sex = Sent("sex", member.Sex),
            City = Sent("city", member.City),
            Province = Sent("province", member.Province),
            Country = Sent("country", member.Country),
        };
    }
}
