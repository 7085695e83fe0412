namespace CrmTools.Sandbox.Fkw;

/// <summary>3.1 GET order/get: one order, however old.</summary>
internal sealed class OrderGet : IFkwOperation
{
    public string Path => "order/get";

    public string Method => "GET";

    public string MethodName => "getOrder";

    public SandboxReply Run(FkwState state, FkwInput input, FkwReplies replies)
    {
        lock (state.Gate)
        {
            var order = state.Orders.Get(input.Required("order_id"));
            return replies.Success("查询成功", writer =>
            {
                writer.WritePropertyName("order");
                FkwOrderBody.Write(writer, order, state.Dialect);
            });
        }
    }
}
