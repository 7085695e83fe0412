using CrmTools.Sandbox.Wire;

namespace CrmTools.Sandbox.Onex;

/// <summary>Makes HTTP replies in the form (<c>type</c>) and character set that one request asked for.</summary>
internal sealed class OnexReplies(OnexDialect dialect, bool isXml, bool isGbk)
{
    public SandboxReply Success(Action<OnexWriter, string> body) => Write(writer => body(writer, dialect.RootName));

    public SandboxReply Failure(string code, string detail) => Write(writer =>
    {
        if (dialect.ErrorForm == OnexErrorForm.Flat)
        {
            writer.Text("error_code", code);
            writer.Text("msg", detail.Length == 0 ? OnexCodes.Message(code) : $"{OnexCodes.Message(code)}:{detail}");
            return;
        }

        writer.StartObject("error_response");
        writer.Text("code", code);
        writer.Text("msg", OnexCodes.Message(code));
        writer.Text("sub_msg", detail);
        writer.EndObject();
    });

    private SandboxReply Write(Action<OnexWriter> body)
    {
        using OnexWriter writer = isXml ? new OnexXmlWriter(dialect) : new OnexJsonWriter(dialect);
        body(writer);
        var bytes = writer.Finish();
        if (isGbk) bytes = System.Text.Encoding.Convert(CharacterSets.Utf8, CharacterSets.Gbk, bytes.ToArray());
        var media = dialect.HtmlContentType ? "text/html" : isXml ? "text/xml" : "application/json";
        return new SandboxReply { ContentType = $"{media}; charset={(isGbk ? "gbk" : "utf-8")}", Body = bytes };
    }
}
