namespace CrmTools.Sandbox.Onex;

/// <summary>taocrm.members.add: a new customer, or the one who has the same uid or mobile already.</summary>
internal sealed class MembersAdd : IOnexOperation
{
    public bool Writes => true;

    public Action<OnexWriter, string> Run(OnexState state, OnexArguments arguments, TimeSpan logLag)
    {
        var uid = arguments.Integer("uid");
        var userName = arguments.RequiredText("uname");
        var parent = arguments.Integer("parent_code");
        lock (state.Gate)
        {
            var now = state.Now;
            var wanted = OnexMemberFields.Apply(
                new()
                {
                    Index = 0,
                    Uid = uid,
                    UserName = userName,
                    Terminal = arguments.Text("source_terminal") ?? "",
                    CreatedAt = now,
                    UpdatedAt = now,
                },
                arguments);
            var member = (uid is null ? null : state.Members.FindByUid(uid.Value)) ?? state.Members.FindByMobile(wanted.Mobile);
            if (member is null)
            {
                var referrer = parent is null or 0
                    ? null
                    : state.Members.FindByCode(parent.Value) ?? throw OnexRefusal.Business("推荐码不存在");
                member = state.Members.Add(wanted with { ReferrerId = referrer?.MemberId });
                state.Record("members.add", member.MemberId, mark: userName);
            }

            return (writer, root) =>
            {
                writer.StartObject(root);
                writer.Number("member_id", member.MemberId);
                writer.Number("self_code", member.SelfCode);
                writer.EndObject();
            };
        }
    }
}
