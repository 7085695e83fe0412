namespace CrmTools.Sandbox.Unicrm;

/// <summary>Makes HTTP replies in the format that one request's Accept header asked for.</summary>
internal sealed class UnicrmReplies(UnicrmDialect dialect, bool isXml, bool isList)
{
    /// <summary>A success; the delegate writes <c>data</c>.</summary>
    public SandboxReply Success(Action<UnicrmWriter> data) => Write(writer =>
    {
        writer.Flag("success", true);
        writer.Text("error_code", "");
        writer.Text("error_reason", "");
        data(writer);
    });

    public SandboxReply Failure(string code, string reason) => Write(writer =>
    {
        writer.Flag("success", false);
        writer.Text("error_code", code);
        writer.Text("error_reason", reason);
        NoData(writer);
    });

    /// <summary>Writes <c>data</c> of a reply that has none.</summary>
    public void NoData(UnicrmWriter writer)
    {
        // The document's XML samples leave it out; its JSON samples say null.
        if (!isXml) writer.Text("data", null);
    }

    private SandboxReply Write(Action<UnicrmWriter> body)
    {
        using UnicrmWriter writer = isXml ? new UnicrmXmlWriter(dialect, isList) : new UnicrmJsonWriter();
        body(writer);
        return new SandboxReply { ContentType = (isXml ? "application/xml" : "application/json") + "; charset=utf-8", Body = writer.Finish() };
    }
}
