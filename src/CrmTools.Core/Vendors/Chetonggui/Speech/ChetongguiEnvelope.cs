using System.Text.Json;
using CrmTools.Core.Reading;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Chetonggui;

/// <summary>Reads a CheTongGui answer: <c>status</c> 0 is success, <c>msg</c> says why not, <c>sec</c> proves who answers.</summary>
internal static class ChetongguiEnvelope
{
    public static Verdict Judge(Call call, Reply reply, CrmSecret sec, ChetongguiSettings settings)
    {
        try
        {
            var envelope = JsonSerializer.Deserialize(SoundText.Of(reply.Body).Span, ChetongguiJson.Default.ChetongguiEnvelopeWire)
                ?? throw new JsonException(CoreStrings.AnswerIsNull);

            // A server may refuse a wrong sec with its own beside the refusal: the credentials are what is wrong then.
            var isRefusedSignIn = !call.Endpoint.NeedsToken && envelope.Status is not (null or "0");
            if (!isRefusedSignIn && !IsOurs(envelope, sec)) return Stranger(call, reply);
            return envelope.Status switch
            {
                null => Judging.Unreadable(reply, ChetongguiStrings.AnswerHasNoStatus),
                "0" => new Verdict.Accepted(SoundText.Of(reply.Body), envelope.Msg),
                var status => ChetongguiCodes.Verdict(status, envelope.Msg, call, reply, settings),
            };
        }
        catch (JsonException error)
        {
            return Judging.Unreadable(reply, BrokenJson.Describe(reply.Body.Span, error));
        }
        catch (InvalidOperationException)
        {
            return Judging.Unreadable(reply, ChetongguiStrings.NameOrTextIsNone);
        }
    }

    // The document draws it beside data, and once inside.
    private static bool IsOurs(ChetongguiEnvelopeWire envelope, CrmSecret sec)
    {
        var inner = envelope.Data is { ValueKind: JsonValueKind.Object } data && data.TryGetProperty("sec", out var field) && field.ValueKind == JsonValueKind.String
            ? ExtraFields.Text(field)
            : null;
        return Fits(envelope.Sec) && Fits(inner);

        bool Fits(string? given) => string.IsNullOrEmpty(given) || given == sec.Reveal();
    }

    // Who does not know the secret is not the vendor; but a write may have gone through to it all the same.
    private static Verdict Stranger(Call call, Reply reply)
    {
        return call.Endpoint.Repeat == Repeat.Adds
            ? Judging.Unreadable(reply, ChetongguiStrings.AnswerCarriesAnotherSec)
            : new Verdict.Refused("sec", ChetongguiStrings.AnswerCarriesAnotherSec, CrmErrorCategory.ProtocolError)
            {
                ErrorId = CrmErrorId.ProtocolError,
                Status = reply.Status,
                Remedy = ChetongguiStrings.CheckSec,
            };
    }
}
