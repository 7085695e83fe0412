namespace CrmTools.Sandbox.Fkw;

/// <summary>5.4 POST member/setIgt: gives points or takes them. What was given counts into the total, what was taken does not.</summary>
internal sealed class MemberSetIgt : IFkwOperation
{
    public string Path => "member/setIgt";

    public string Method => "POST";

    public bool Writes => true;

    public SandboxReply Run(FkwState state, FkwInput input, FkwReplies replies)
    {
        var id = input.RequiredWhole("id");
        var operate = input.RequiredWhole("operate");
        if (operate is not (0 or 1)) throw FkwRefusal.Wrong("operate");
        var number = input.RequiredWhole("alter_num");
        if (number <= 0) throw FkwRefusal.Bad("alter_num必须为大于0的正数");
        var detail = input.Text("detail");
        if (detail?.Length > 200) throw FkwRefusal.Bad("detail最多200字符");
        lock (state.Gate)
        {
            var member = state.Members.Get(id);
            if (operate == 1 && member.Points < number) throw FkwRefusal.State("会员积分不足");
            var change = operate == 0 ? number : -number;
            var changed = member with { Points = member.Points + change, TotalPoints = member.TotalPoints + Math.Max(0, change) };
            state.Members.Put(changed);
            state.Record(Path, $"{id}", change, detail, balance: changed.Points);
            return replies.Success(operate == 0 ? "商家赠送积分成功" : "商家扣除积分成功");
        }
    }
}
