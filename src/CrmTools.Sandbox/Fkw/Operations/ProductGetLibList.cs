namespace CrmTools.Sandbox.Fkw;

/// <summary>2.4 GET product/getProductLibList.</summary>
internal sealed class ProductGetLibList : IFkwOperation
{
    public string Path => "product/getProductLibList";

    public string Method => "GET";

    public SandboxReply Run(FkwState state, FkwInput input, FkwReplies replies) => replies.Success("查询成功", writer =>
    {
        writer.WriteStartArray("lib_list");
        foreach (var (id, name) in FkwCatalog.Libraries)
        {
            writer.WriteStartObject();
            writer.WriteNumber("lib_id", id);
            writer.WriteString("name", name);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });
}
