using System.Text.Json;
using CrmTools.Core.Reading;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>Reads an Fkw answer: <c>rt</c>, <c>success</c> and <c>msg</c> beside the data, in one object.</summary>
internal static class FkwEnvelope
{
    public static Verdict Judge(Call call, Reply reply, FkwSettings settings)
    {
        var body = SoundText.Of(reply.Body);
        try
        {
            var wire = Read(ref body);
            if (wire is { Success: false } or { Success: null, Rt: not null and not 0 }) return FkwCodes.Verdict(wire, call, settings);

            // The answer with a token has neither; everything else must say that it succeeded.
            if (wire is { Success: null, Rt: null })
            {
                return !call.Endpoint.NeedsToken && wire.AccessToken is not null
                    ? new Verdict.Accepted(body)
                    : Judging.Unreadable(reply, FkwStrings.NeitherSuccessNorRt);
            }

            return wire.Rt is null or 0
                ? new Verdict.Accepted(body, wire.Message)
                : Judging.Unreadable(reply, FkwStrings.FormatAnswerContradictsItself(wire.Rt));
        }
        catch (JsonException error)
        {
            // What surrounds the break in the answer to a sign-in may be a token.
            return Judging.Unreadable(reply, call.Endpoint.NeedsToken ? BrokenJson.Describe(body.Span, error) : FkwStrings.AnswerIsNotJson);
        }
    }

    // Broken answers are repaired where that is safe: the document itself prints propList in a form that is not JSON.
    private static FkwEnvelopeWire Read(ref ReadOnlyMemory<byte> body)
    {
        try
        {
            return Parse(body);
        }
        catch (JsonException) when (FkwRepair.TryRepair(body.Span, out var repaired))
        {
            body = repaired;
            return Parse(body);
        }
    }

    private static FkwEnvelopeWire Parse(ReadOnlyMemory<byte> body) =>
        JsonSerializer.Deserialize(body.Span, FkwJson.Default.FkwEnvelopeWire) ?? throw new JsonException(CoreStrings.AnswerIsNull);
}
