using System.Text.Json;
using System.Text.Unicode;
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
        if (body.Span.Trim(" \r\n\t"u8).IsEmpty) return Judging.Unreadable(reply, OnexStrings.AnswerIsEmpty);
        if (!Utf8.IsValid(body.Span))
            return Judging.Unreadable(reply, OnexStrings.AnswerIsNotUtf8);
        try
        {
            return Read(call, settings.IsXml ? OnexXml.ToJson(body) : body);
        }
        catch (JsonException error)
        {
            return Judging.Unreadable(reply, BrokenJson.Describe(body.Span, error));
        }
        catch (System.Xml.XmlException error)
        {
            return Judging.Unreadable(reply, OnexStrings.FormatAnswerIsNotXml(error.Message.TrimEnd('.'), OnexStrings.EmptyRoot));
        }
    }

    private static Verdict Read(Call call, ReadOnlyMemory<byte> body)
    {
        var reader = new Utf8JsonReader(body.Span);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject || !reader.Read() || reader.TokenType != JsonTokenType.PropertyName)
            throw new JsonException(OnexStrings.OnePropertyExpected, null, 0, reader.TokenStartIndex);
        var root = Name(ref reader);
        var payload = Value(ref reader, body);
        var failure = root == "error_response" ? payload : default;
        var isFlat = root == "error_code";
        while (reader.Read())
        {
            // To the end: an answer that breaks after its data was not read whole, and a failure may stand behind something else.
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1) continue;
            var name = Name(ref reader);
            if (name == "error_response") failure = Value(ref reader, body);
            isFlat |= name == "error_code";
        }

        // The document's flat form comes alone, and on some servers below the usual root.
        if (failure.IsEmpty && isFlat) failure = body;
        if (failure.IsEmpty && HasErrorCode(payload)) failure = payload;
        if (!failure.IsEmpty) return Refusal(call, JsonSerializer.Deserialize(failure.Span, OnexJson.Default.OnexErrorWire)!);
        return new Verdict.Accepted(payload, root is "response" ? null : root);
    }

    private static ReadOnlyMemory<byte> Value(ref Utf8JsonReader reader, ReadOnlyMemory<byte> body)
    {
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return body[start..(int)reader.BytesConsumed];
    }

    private static bool HasErrorCode(ReadOnlyMemory<byte> value)
    {
        var reader = new Utf8JsonReader(value.Span);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (!reader.ValueIsEscaped && reader.ValueTextEquals("error_code")) return true;
            reader.Read();
            reader.Skip();
        }

        return false;
    }

    private static string Name(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException error)
        {
            throw new JsonException(OnexStrings.NameIsNotText, null, 0, reader.TokenStartIndex, error);
        }
    }

    private static Verdict.Refused Refusal(Call call, OnexErrorWire error)
    {
        var code = error.Code ?? error.ErrorCode ?? "unknown";
        var message = string.Join(": ", new[] { error.Msg, error.SubMsg }.Where(text => !string.IsNullOrWhiteSpace(text)));
        return OnexCodes.Refusal(code, message.Length == 0 ? VendorStrings.NoReasonGiven : message, call.Endpoint);
    }
}
