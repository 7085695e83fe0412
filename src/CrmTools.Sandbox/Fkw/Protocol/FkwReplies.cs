using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CrmTools.Sandbox.Wire;

namespace CrmTools.Sandbox.Fkw;

/// <summary>Makes replies: one JSON object with rt, success and msg beside the data.</summary>
internal sealed class FkwReplies(FkwDialect dialect)
{
    private string MessageName => dialect.ErrorMessage ? "error_message" : "msg";

    public SandboxReply Success(string message, Action<Utf8JsonWriter>? data = null) => Json(writer =>
    {
        writer.WriteNumber("rt", 0);
        writer.WriteBoolean("success", true);
        writer.WriteString(MessageName, message);
        data?.Invoke(writer);
    });

    public SandboxReply Failure(FkwRefusal refusal) => Json(writer =>
    {
        writer.WriteNumber("rt", refusal.Rt);
        writer.WriteBoolean("success", false);
        writer.WriteString(MessageName, refusal.Message);
    });

    /// <summary>The answer with a token, which has neither rt nor success.</summary>
    public static SandboxReply Json(Action<Utf8JsonWriter> body)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, RawJson.Unchecked))
        {
            writer.WriteStartObject();
            body(writer);
            writer.WriteEndObject();
        }

        return new SandboxReply { Body = buffer.WrittenMemory };
    }

    public static SandboxReply Http(int status, string text) =>
        new() { Status = status, ContentType = "text/plain", Body = Encoding.ASCII.GetBytes(text) };

    public static string Time(DateTimeOffset time) => time.ToOffset(ChinaTime.Offset).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Day(DateTimeOffset time) => time.ToOffset(ChinaTime.Offset).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
