namespace CrmTools.Sandbox.Fkw;

/// <summary>5.1 GET member/getList: a page of the members, by their id.</summary>
internal sealed class MemberGetList : IFkwOperation
{
    public string Path => "member/getList";

    public string Method => "GET";

    public SandboxReply Run(FkwState state, FkwInput input, FkwReplies replies)
    {
        var (page, size) = input.Page();
        if (state.Dialect.MaxPageSize > 0) size = Math.Min(size, state.Dialect.MaxPageSize);
        lock (state.Gate)
        {
            var (total, members) = state.Members.Page(page, size, input.LogLag > TimeSpan.Zero ? state.Now - input.LogLag : null, state.Dialect.NewestFirst);
            return replies.Success("查询成功", writer =>
            {
                writer.WriteStartArray("member_list");
                foreach (var member in members)
                {
                    writer.WriteStartObject();
                    FkwMemberBody.Write(writer, member, state.Dialect, isList: true);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                writer.WriteNumber("total", total);
            });
        }
    }
}
