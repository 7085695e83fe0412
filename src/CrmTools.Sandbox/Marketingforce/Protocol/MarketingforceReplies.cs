using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CrmTools.Sandbox.Marketingforce;

/// <summary>Makes HTTP replies: always 200, with an error code in the body and the call's trace id.</summary>
internal sealed class MarketingforceReplies(string traceId)
{
    public static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A success, completed with what it lacks of the envelope.</summary>
    public SandboxReply Success(JsonObject reply)
    {
        reply["errorCode"] = 0;
        reply["errorMessage"] ??= "OK";
        reply["traceId"] = traceId;
        return Write(reply);
    }

    public SandboxReply Failure(MarketingforceRefusal refusal)
    {
        var reply = new JsonObject { ["errorCode"] = refusal.Code, ["errorMessage"] = refusal.Message };
        if (refusal.Description is { } description) reply["errorDescription"] = description;
        reply["traceId"] = traceId;
        return Write(reply);
    }

    private static SandboxReply Write(JsonObject reply) => new() { Body = JsonSerializer.SerializeToUtf8Bytes(reply, Json) };
}
