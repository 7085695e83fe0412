namespace CrmTools.Sandbox.Onex;

/// <summary>taocrm.members.update: sets the fields that are sent. The document forgets to call member_id required.</summary>
internal sealed class MembersUpdate : IOnexOperation
{
    public bool Writes => true;

    public Action<OnexWriter, string> Run(OnexState state, OnexArguments arguments, TimeSpan logLag)
    {
        var memberId = arguments.RequiredInteger("member_id");
        lock (state.Gate)
        {
            var before = state.Member(memberId);
            var after = OnexMemberFields.Apply(before, arguments);
            if (after.Mobile != before.Mobile && state.Members.FindByMobile(after.Mobile) is not null)
                throw OnexRefusal.Business("手机号已被其他客户使用");
            if (after != before)
            {
                state.Members.Put(after with { UpdatedAt = state.Now });
                state.Record("members.update", memberId);
            }
        }

        return OnexReply.Id("member_id", memberId);
    }
}
