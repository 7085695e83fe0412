namespace CrmTools.Sandbox.Fkw;

/// <summary>5.2 GET member/get: one member, without its id.</summary>
internal sealed class MemberGet : IFkwOperation
{
    public string Path => "member/get";

    public string Method => "GET";

    public SandboxReply Run(FkwState state, FkwInput input, FkwReplies replies)
    {
        lock (state.Gate)
        {
            var member = state.Members.Get(input.RequiredWhole("id"));
            return replies.Success("查询成功", writer =>
            {
                writer.WriteStartObject("member");
                FkwMemberBody.Write(writer, member, state.Dialect, isList: false);
                writer.WriteEndObject();
            });
        }
    }
}
