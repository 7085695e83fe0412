using System.Text.Json;
using System.Text.Unicode;
using CrmTools.Core.Reading;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Unicrm;

/// <summary>Reads a UniCRM answer: success, error_code, error_reason and data, in JSON or XML by the answer's own Content-Type.</summary>
internal static class UnicrmEnvelope
{
    public static Verdict Judge(Call call, Reply reply)
    {
        var body = reply.Body;
        try
        {
            // Text that is not UTF-8 would pass the parser and fail only where it is used.
            if (!Utf8.IsValid(body.Span)) return Judging.Unreadable(reply, UnicrmStrings.AnswerIsNotUtf8);
            if (reply.ContentType.Contains("xml", StringComparison.OrdinalIgnoreCase)) body = UnicrmXml.ToJson(body);
            var (envelope, data) = Read(body);
            return envelope.Success switch
            {
                true => new Verdict.Accepted(data),
                false => UnicrmCodes.Verdict(envelope.ErrorCode, envelope.ErrorReason, call),
                _ => Judging.Unreadable(reply, UnicrmStrings.AnswerDoesNotSay),
            };
        }
        catch (JsonException error)
        {
            return Judging.Unreadable(reply, BrokenJson.Describe(body.Span, error));
        }
        catch (System.Xml.XmlException error)
        {
            return Judging.Unreadable(reply, UnicrmStrings.FormatAnswerIsNotXml(error.Message.TrimEnd('.')));
        }
    }

    private static (UnicrmEnvelopeWire Envelope, ReadOnlyMemory<byte> Data) Read(ReadOnlyMemory<byte> body)
    {
        var envelope = JsonSerializer.Deserialize(body.Span, UnicrmJson.Default.UnicrmEnvelopeWire) ?? throw new JsonException(CoreStrings.AnswerIsNull);
        var reader = new Utf8JsonReader(body.Span);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isData = !reader.ValueIsEscaped && reader.ValueTextEquals("data");
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (isData) return (envelope, body[start..(int)reader.BytesConsumed]);
        }

        return (envelope, default);
    }
}
