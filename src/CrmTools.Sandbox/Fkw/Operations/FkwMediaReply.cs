namespace CrmTools.Sandbox.Fkw;

/// <summary>Books an upload and answers it.</summary>
internal static class FkwMediaReply
{
    public static SandboxReply Keep(FkwState state, string operation, string mark, string extension, FkwReplies replies, int length = 0)
    {
        var id = state.NextMediaId();
        state.Record(operation, id, length, mark);
        return replies.Success("上传成功", writer =>
        {
            writer.WriteString("media_id", id);
            writer.WriteString("media_url", $"https://media.sandbox.invalid/{id}{extension}");
        });
    }
}
