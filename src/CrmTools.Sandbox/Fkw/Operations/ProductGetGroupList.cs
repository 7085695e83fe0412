namespace CrmTools.Sandbox.Fkw;

/// <summary>2.5 GET product/getProductGroupList.</summary>
internal sealed class ProductGetGroupList : IFkwOperation
{
    public string Path => "product/getProductGroupList";

    public string Method => "GET";

    public SandboxReply Run(FkwState state, FkwInput input, FkwReplies replies) => replies.Success("查询成功", writer =>
    {
        writer.WriteStartArray("group_list");
        foreach (var (id, name, parent) in FkwCatalog.Groups)
        {
            writer.WriteStartObject();
            writer.WriteNumber("group_id", id);
            writer.WriteString("name", name);
            writer.WriteNumber("parent_id", parent);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });
}
