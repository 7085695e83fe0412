using System.Text;

namespace CrmTools.Sandbox.Fkw;

/// <summary>Reads the one file of a multipart form.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="ContentType">What it says it is.</param>
/// <param name="Length">Its bytes.</param>
internal sealed record FkwUpload(string Name, string ContentType, int Length)
{
    /// <summary>The part named <c>media</c>.</summary>
    /// <exception cref="FkwRefusal">It is missing, or the body is no form.</exception>
    public static FkwUpload Read(SandboxRequest request)
    {
        var type = request.Header("Content-Type");
        const string mark = "boundary=";
        var at = type.IndexOf(mark, StringComparison.Ordinal);
        if (!type.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) || at < 0) throw FkwRefusal.Missing("media");
        var boundary = Encoding.ASCII.GetBytes("--" + type[(at + mark.Length)..].Trim('"'));
        var body = request.Body.Span;
        while (true)
        {
            var start = body.IndexOf(boundary);
            if (start < 0) throw FkwRefusal.Missing("media");
            body = body[(start + boundary.Length)..];
            var blank = body.IndexOf("\r\n\r\n"u8);
            if (body.StartsWith("--"u8) || blank < 0) throw FkwRefusal.Missing("media");
            var head = Encoding.UTF8.GetString(body[..blank]);
            body = body[(blank + 4)..];
            var end = body.IndexOf(boundary);
            if (end < 2) throw FkwRefusal.Missing("media");
            if (Value(head, " name") != "media") continue;
            return new FkwUpload(Value(head, "filename") ?? throw FkwRefusal.Missing("filename"), ContentTypeOf(head), end - 2);
        }
    }

    private static string? Value(string head, string name)
    {
        var at = head.IndexOf($"{name}=\"", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var start = at + name.Length + 2;
        var end = head.IndexOf('"', start);
        return end < 0 ? null : head[start..end];
    }

    private static string ContentTypeOf(string head)
    {
        var line = head.Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Type:", StringComparison.OrdinalIgnoreCase));
        return line is null ? throw FkwRefusal.Missing("content-type") : line["Content-Type:".Length..].Trim();
    }
}
