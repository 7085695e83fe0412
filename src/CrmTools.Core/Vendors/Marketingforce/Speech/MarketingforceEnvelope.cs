using System.Text.Json;
using CrmTools.Core.Reading;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Marketingforce;

/// <summary>Reads an answer's error code; HTTP status is 200 either way. The payload is the whole answer, for the list's place differs.</summary>
internal static class MarketingforceEnvelope
{
    public static Verdict Judge(Call call, Reply reply, MarketingforceSettings settings, bool canRenew)
    {
        try
        {
            var answer = JsonSerializer.Deserialize(reply.Body.Span, MarketingforceJson.Default.MarketingforceEnvelopeWire)
                ?? throw new JsonException(CoreStrings.AnswerIsNull);
            return answer.ErrorCode switch
            {
                null => Judging.Unreadable(reply, MarketingforceStrings.NoErrorCode),
                MarketingforceCodes.Success => new Verdict.Accepted(SoundText.Of(reply.Body)),
                _ => MarketingforceCodes.Verdict(answer, call, settings, canRenew),
            };
        }
        catch (JsonException error)
        {
            return Judging.Unreadable(reply, BrokenJson.Describe(reply.Body.Span, error));
        }
    }
}
