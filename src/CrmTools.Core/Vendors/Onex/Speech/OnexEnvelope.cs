using System.Text.Json;
using CrmTools.Core.Reading;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Onex;

/// <summary>
/// Reads an ONex answer: success is an object with one root property, whose name is <c>response</c>, empty, or whatever the server had to say;
/// failure is <c>error_response</c>, or flat <c>error_code</c> and <c>msg</c>. The status is 200 either way.
/// </summary>
internal static class OnexEnvelope
{
    public static Verdict Judge(Call call, Reply reply, OnexSettings settings)
    {
        var body = OnexCharset.ToUtf8(reply.Body, reply.ContentType, settings.IsGbk);
        if (body.Span.Trim(" \r\n\t"u8).IsEmpty) return Judging.Unreadable(reply, "the answer is empty");
        try
        {
            if (settings.IsXml)
            {
                body = OnexXml.ToJson(body);
            }

            return Read(call, body);
        }
        catch (JsonException error)
        {
            return Judging.Unreadable(reply, BrokenJson.Describe(body.Span, error));
        }
        catch (System.Xml.XmlException error)
        {
            const string why = "an empty root, which this server writes when it has nothing to say, is not XML; -Setting @{ ReplyType = 'json' } avoids that";
            return Judging.Unreadable(reply, $"the answer is not XML ({error.Message.TrimEnd('.')}); {why}");
        }
    }

    private static Verdict Read(Call call, ReadOnlyMemory<byte> body)
    {
        var reader = new Utf8JsonReader(body.Span);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject || !reader.Read() || reader.TokenType != JsonTokenType.PropertyName)
            throw new JsonException("an object with one property was expected", null, 0, reader.TokenStartIndex);
        var root = reader.GetString()!;
        if (root == "error_code") return Refusal(call, JsonSerializer.Deserialize(body.Span, OnexJson.Default.OnexErrorWire)!);

        reader.Read();
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        var payload = body[start..(int)reader.BytesConsumed];
        while (reader.Read())
        {
            // To the end: an answer that breaks after its data was not read whole.
        }

        if (root == "error_response") return Refusal(call, JsonSerializer.Deserialize(payload.Span, OnexJson.Default.OnexErrorWire)!);
        return LooksRefused(payload) is { } refusal ? Refusal(call, refusal) : new Verdict.Accepted(payload, root is "response" ? null : root);
    }

    // Some servers put the document's flat form under the usual root.
    private static OnexErrorWire? LooksRefused(ReadOnlyMemory<byte> payload)
    {
        var reader = new Utf8JsonReader(payload.Span);
        return reader.Read() && reader.TokenType == JsonTokenType.StartObject && reader.Read()
            && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("error_code")
            ? JsonSerializer.Deserialize(payload.Span, OnexJson.Default.OnexErrorWire)
            : null;
    }

    private static Verdict.Refused Refusal(Call call, OnexErrorWire error)
    {
        var code = error.Code ?? error.ErrorCode ?? "unknown";
        var message = string.Join(": ", new[] { error.Msg, error.SubMsg }.Where(text => !string.IsNullOrWhiteSpace(text)));
        return OnexCodes.Refusal(code, message.Length == 0 ? "the server gives no reason" : message, call.Endpoint);
    }
}
