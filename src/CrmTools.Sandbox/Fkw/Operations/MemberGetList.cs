namespace CrmTools.Sandbox.Fkw;

/// <summary>5.1 GET member/getList: a page of the members, by their id.</summary>
internal sealed class MemberGetList : IFkwOperation
{
    public string Path => "member/getList";

    public string Method => "GET";

    public SandboxReply Run(FkwState state, FkwInput input, FkwReplies replies)
    {
        var (page, size) = input.Page();
        lock (state.Gate)
        {
            return replies.Success("查询成功", writer =>
            {
                writer.WriteStartArray("member_list");
                foreach (var member in state.Members.Page(page, size))
                {
                    writer.WriteStartObject();
                    FkwMemberBody.Write(writer, member, state.Dialect, isList: true);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                writer.WriteNumber("total", state.Members.Count);
            });
        }
    }
}
