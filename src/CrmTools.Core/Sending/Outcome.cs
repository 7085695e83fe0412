using CrmTools.Core.Connections;
using CrmTools.Core.Journal;

namespace CrmTools.Core.Sending;

/// <summary>Turns the last verdict of a call into what the caller gets. Pure functions.</summary>
internal static class Outcome
{
    /// <summary>The accepted answer, or the exception that says why there is none.</summary>
    public static Verdict.Accepted Demand(string vendor, Verdict verdict, Trip trip, Redactor redactor) =>
        verdict is Verdict.Accepted accepted ? accepted with { Attempts = trip.Attempts } : throw ToException(vendor, verdict, trip, redactor);

    /// <summary>What a key that was used before means.</summary>
    public static Written Remembered(string vendor, Call call, Claim claim)
    {
        if (claim.Kind == ClaimKind.Another)
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

        return new Written(claim.Earlier!.Result, 0, AlreadyApplied: true);
    }

    /// <summary>The error of an additive write that was lost once, and whose repetition did not succeed.</summary>
    public static CrmException Lost(string vendor, Trip trip, Exception? cause) =>
        Unknown(vendor, trip.Call, "an attempt was lost without an answer, and its repetition ended without success", trip.Attempts, cause);

    /// <summary>The error of a write that was lost each time it was sent, and that the vendor's record proves not to have happened.</summary>
    public static CrmException Undone(string vendor, Call call, Verdict verdict, Redactor redactor)
    {
        var (id, why, category) = verdict is Verdict.Unproven unproven
            ? (unproven.ErrorId, redactor.Clean(unproven.Why), CategoryOf(unproven))
            : (CrmErrorId.ConnectionFailed, "no attempt was answered", CrmErrorCategory.ConnectionError);
        return Build(vendor, call, id, category, $"{About(vendor, call)}: {why}. By the vendor's own record nothing was done.", "Run it again.", transient: true);
    }

    /// <summary>The error of a write that ended while the journal could not take its end.</summary>
    public static CrmException Unrecorded(string vendor, OnceRun run, CrmException error)
    {
        var end = run.State switch
        {
            OperationState.Applied => "it was done",
            OperationState.Refused => "it was not done",
            _ => "it may or may not have been done",
        };
        var why = run.Why is null ? "" : $" ({run.Why})";
        return new CrmException(
            error.ErrorId, error.Category, $"{About(vendor, run.Call)}: {end}{why}, but that could not be recorded. {error.Message} Until then its key counts as in doubt.", error)
        {
            Vendor = vendor,
            Operation = run.Call.Endpoint.Name,
            OperationKey = run.Call.Key,
            Attempts = run.Attempts,
            Remedy = error.Remedy,
        };
    }

    /// <summary>The error of a write of which nobody can say whether it happened.</summary>
    public static CrmException Unknown(string vendor, Call call, string why, int attempts, Exception? cause = null, int? status = null)
    {
        var key = call.Key?.Replace("'", "''", StringComparison.Ordinal);
        var remedy = $"Settle it: Resolve-CrmOperation '{key}' asks the vendor; where that does not help, look there yourself and add -As Applied or -As Failed.";
        return new CrmException(
            CrmErrorId.OutcomeUnknown,
            CrmErrorCategory.ConnectionError,
            $"{About(vendor, call)}: {why}. It may or may not have happened (OperationKey {call.Key}). {remedy}",
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

    /// <summary>The error that a verdict other than an acceptance is.</summary>
    public static CrmException ToException(string vendor, Verdict verdict, Trip trip, Redactor redactor)
    {
        var call = trip.Call;
        var about = About(vendor, call);
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
                Unknown(vendor, call, redactor.Clean(unproven.Why), trip.Attempts, unproven.Cause, unproven.Status),
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
        var remedy = refused.Remedy ?? RefusalRemedy.For(refused.Category);
        return new CrmException(
            refused.ErrorId ?? CrmErrorId.ForVendor(vendor, refused.Code), refused.Category, $"{about}: {message} ({refused.Code}). {remedy}")
        {
            Vendor = vendor,
            Code = refused.Code,
            VendorMessage = message,
            HttpStatus = refused.Status,
            Operation = call.Endpoint.Name,
            OperationKey = call.Key,
            Remedy = remedy,
            IsTransient = refused.IsTransient,
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

    private static string About(string vendor, Call call) =>
        call.Subject is null ? $"{vendor} {call.Endpoint.Name}" : $"{vendor} {call.Endpoint.Name}, {call.Subject}";

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
        _ when CertificateProblem.In(unproven.Cause) is { } problem => problem.Remedy,
        _ when IsTls(unproven.Cause) => "Check that the port of -BaseUri is the one for https; a proxy on the way, or a server that knows old versions of TLS only, looks the same.",
        CrmErrorId.Timeout => "Run it again, or give -TimeoutSec on Connect-CrmVendor more time.",
        CrmErrorId.ProtocolError => "See -Debug for the answer.",
        _ => "Check -BaseUri and the network, then run it again.",
    };

    private static bool IsTls(Exception? error) => error is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError };
}
