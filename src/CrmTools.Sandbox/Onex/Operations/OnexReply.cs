namespace CrmTools.Sandbox.Onex;

/// <summary>Replies that several methods share.</summary>
internal static class OnexReply
{
    /// <summary>An object with one id, or the bare 1 of servers that reply so to writes.</summary>
    public static Action<OnexWriter, string> Id(string name, long id) => (writer, root) =>
    {
        if (writer.Dialect.WritesReplyOne)
        {
            writer.BareNumber(root, 1);
            return;
        }

        writer.StartObject(root);
        writer.Number(name, id);
        writer.EndObject();
    };
}
