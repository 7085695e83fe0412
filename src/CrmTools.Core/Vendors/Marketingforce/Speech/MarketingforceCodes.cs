using System.Globalization;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Marketingforce;

/// <summary>
/// What an error code proves. The document names only two by number, 0 and 20016; the others differ between servers, so they are shown
/// with the vendor's own words and not interpreted, unless the connection's settings say what they mean.
/// </summary>
internal static class MarketingforceCodes
{
    public const long Success = 0;
    public const long TokenRejected = 20016;

    public static Verdict Verdict(MarketingforceEnvelopeWire answer, Call call, MarketingforceSettings settings, bool canRenew)
    {
        var code = answer.ErrorCode!.Value;
        var text = code.ToString(CultureInfo.InvariantCulture);
        var message = Message(answer);
        var trace = answer.TraceId is { } id ? MarketingforceStrings.FormatTraceId(id) : null;
        if (call.Endpoint.Name == MarketingforceOperations.Token.Name)
        {
            return new Verdict.Refused(text, message, CrmErrorCategory.AuthenticationError)
            {
                ErrorId = CrmErrorId.AuthenticationFailed,
                Remedy = Join(MarketingforceStrings.CheckApp, trace),
            };
        }

        if (code == TokenRejected)
        {
            if (canRenew) return new Verdict.TokenStale(text, message);
            return new Verdict.Refused(text, message, CrmErrorCategory.AuthenticationError)
            {
                ErrorId = CrmErrorId.AuthenticationFailed,
                Remedy = Join(
                    MarketingforceStrings.TokenEnded,
                    trace),
            };
        }

        if (settings.BusyCodes.Contains(code)) return new Verdict.Throttled(null, $"{message} ({text})");
        if (settings.DoubtCodes.Contains(code))
        {
            return new Verdict.Unproven(CrmErrorId.ForVendor(MarketingforceVendor.Id, text), $"{message} ({text})", Left: true)
            {
                Code = text,
                Status = 200,
            };
        }

        return new Verdict.Refused(text, message, CrmErrorCategory.InvalidOperation) { Remedy = trace };
    }

    // The description repeats the message, says it in Chinese, or adds to it.
    private static string Message(MarketingforceEnvelopeWire answer) => (answer.ErrorMessage, answer.ErrorDescription) switch
    {
        (null, null) => VendorStrings.NoReasonGiven,
        ({ } message, null) => message,
        (null, { } description) => description,
        ({ } message, { } description) when message.Contains(description, StringComparison.OrdinalIgnoreCase) => message,
        ({ } message, { } description) => $"{message}; {description}",
    };

    private static string Join(string remedy, string? trace) => trace is null ? remedy : $"{remedy} {trace}";
}
