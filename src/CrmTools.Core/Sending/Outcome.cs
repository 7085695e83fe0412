using CrmTools.Core.Journal;

namespace CrmTools.Core.Sending;

/// <summary>Turns the last verdict of a call into what the caller gets. Pure functions.</summary>
internal static class Outcome
{
    /// <summary>The accepted answer, or the exception that says why there is none.</summary>
    public static Verdict.Accepted Demand(string vendor, Verdict verdict, Trip trip, Redactor redactor) =>
        verdict is Verdict.Accepted accepted ? accepted with { Attempts = trip.Attempts } : throw ToException(vendor, verdict, trip, redactor);

    /// <summary>What the journal is to remember.</summary>
    public static OperationState StateOf(Verdict verdict, Trip trip) => verdict switch
    {
        Verdict.Accepted => OperationState.Applied,

        // An earlier attempt of a keyed write may have left no proof; a refusal now says nothing about that one.
        Verdict.Unproven { Left: true } => OperationState.InDoubt,
        _ when trip.Doubtful => OperationState.InDoubt,
        _ => OperationState.Refused,
    };

    /// <summary>What a key that was used before means.</summary>
    public static Written Remembered(string vendor, Call call, Claim claim)
    {
        if (!claim.SamePayload)
        {
            throw new CrmException(
                CrmErrorId.InvalidInput,
                CrmErrorCategory.InvalidArgument,
                $"OperationKey: '{call.Key}' was used before for another {call.Endpoint.Name}. Give each write a key of its own.")
            {
                Vendor = vendor,
                Operation = call.Endpoint.Name,
                OperationKey = call.Key,
                Remedy = "Give each write a key of its own.",
            };
        }

        if (claim.State == OperationState.Applied) return new Written(claim.Result, 0, AlreadyApplied: true);
        throw Unknown(vendor, call, $"an earlier write with the key '{call.Key}' has not been proven to have ended", null, null, 0);
    }

    /// <summary>The error of an additive write that was lost once, and whose repetition did not succeed.</summary>
    public static CrmException Lost(string vendor, Trip trip, Exception? cause) =>
        Unknown(vendor, trip.Call, "an attempt was lost without an answer, and its repetition ended without success", null, cause, trip.Attempts);

    private static CrmException ToException(string vendor, Verdict verdict, Trip trip, Redactor redactor)
    {
        var call = trip.Call;
        var about = call.Subject is null ? $"{vendor} {call.Endpoint.Name}" : $"{vendor} {call.Endpoint.Name}, {call.Subject}";
        if (trip.Doubtful && call.Endpoint.Repeat == Repeat.Adds && verdict is not Verdict.Unproven { Left: true })
        {
            // What was refused now is the repetition; the first one may have been done.
            return Lost(vendor, trip, null);
        }

        return verdict switch
        {
            Verdict.Refused refused => Refused(vendor, about, refused, call, redactor),
            Verdict.Throttled throttled => Build(vendor, call, CrmErrorId.RateLimited, CrmErrorCategory.LimitsExceeded,
                $"{about}: too many calls ({throttled.Why}); nothing was done.",
                throttled.After is { } wait
                    ? $"Wait {Math.Ceiling(wait.TotalSeconds)} s, then run it again; -RateLimit on Connect-CrmVendor spaces the calls."
                    : "Run it again later; -RateLimit on Connect-CrmVendor spaces the calls.",
                transient: true,
                throttled.Status),
            Verdict.TokenStale stale => Build(vendor, call, CrmErrorId.AuthenticationFailed, CrmErrorCategory.AuthenticationError,
                redactor.Clean($"{about}: the vendor refused a fresh token ({stale.Code} {stale.Why}); nothing was done."),
                "Check the app's permissions at the vendor, then connect again.",
                transient: false),
            Verdict.Unproven { Left: true } unproven when call.Endpoint.Repeat == Repeat.Adds =>
                Unknown(vendor, call, redactor.Clean(unproven.Why), unproven.Status, unproven.Cause, trip.Attempts),
            Verdict.Unproven unproven => Build(vendor, call, unproven.ErrorId, CategoryOf(unproven),
                redactor.Clean($"{about}: {unproven.Why}.{Effect(unproven, call.Endpoint)}"),
                RemedyFor(unproven),
                transient: unproven.ErrorId != CrmErrorId.ProtocolError,
                unproven.Status, unproven.Cause, unproven.Code),
            _ => throw new InvalidOperationException($"No exception for {verdict}."),
        };
    }

    private static CrmException Refused(string vendor, string about, Verdict.Refused refused, Call call, Redactor redactor)
    {
        var message = redactor.Clean(refused.Message);
        var remedy = refused.Remedy is null ? "" : " " + refused.Remedy;
        return new CrmException(
            refused.ErrorId ?? CrmErrorId.ForVendor(vendor, refused.Code), refused.Category, $"{about}: {message} ({refused.Code}).{remedy}")
        {
            Vendor = vendor,
            Code = refused.Code,
            VendorMessage = message,
            HttpStatus = refused.Status,
            Operation = call.Endpoint.Name,
            OperationKey = call.Key,
            Remedy = refused.Remedy,
            IsTransient = refused.IsTransient,
        };
    }

    private static CrmException Unknown(string vendor, Call call, string why, int? status, Exception? cause, int attempts)
    {
        const string remedy = "Look at the vendor's own record before sending it again.";
        var subject = call.Subject is null ? "" : $", {call.Subject}";
        return new CrmException(
            CrmErrorId.OutcomeUnknown,
            CrmErrorCategory.ConnectionError,
            $"{vendor} {call.Endpoint.Name}{subject}: {why}. It may or may not have happened (OperationKey {call.Key}). {remedy}",
            cause)
        {
            Attempts = attempts,
            Vendor = vendor,
            HttpStatus = status,
            Operation = call.Endpoint.Name,
            OperationKey = call.Key,
            Remedy = remedy,
        };
    }

    private static CrmException Build(
        string vendor, Call call, string id, CrmErrorCategory category, string message, string remedy, bool transient,
        int? status = null, Exception? cause = null, string? code = null) =>
        new(id, category, $"{message} {remedy}", cause)
        {
            Vendor = vendor,
            Code = code,
            HttpStatus = status,
            Operation = call.Endpoint.Name,
            OperationKey = call.Key,
            Remedy = remedy,
            IsTransient = transient,
        };

    private static string Effect(Verdict.Unproven unproven, Endpoint endpoint) => (unproven.Left, endpoint.Repeat) switch
    {
        (false, not Repeat.Harmless) => " Nothing was sent.",
        (true, Repeat.Replaces) => " The change may or may not have been made; making it again does no harm.",
        _ => "",
    };

    private static CrmErrorCategory CategoryOf(Verdict.Unproven unproven) => unproven.ErrorId switch
    {
        CrmErrorId.Timeout => CrmErrorCategory.OperationTimeout,
        CrmErrorId.ProtocolError => CrmErrorCategory.ProtocolError,
        _ => CrmErrorCategory.ConnectionError,
    };

    private static string RemedyFor(Verdict.Unproven unproven) => unproven.ErrorId switch
    {
        CrmErrorId.Timeout => "Run it again, or give -TimeoutSec on Connect-CrmVendor more time.",
        CrmErrorId.ProtocolError => "See -Debug for the answer.",
        _ => "Check -BaseUri and the network, then run it again.",
    };
}
