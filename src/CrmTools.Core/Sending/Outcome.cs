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
                CommonStrings.FormatProblem("OperationKey", SendingStrings.FormatKeyUsedBefore(call.Key, call.Endpoint.Name), SendingStrings.GiveOwnKey))
            {
                Vendor = vendor,
                Operation = call.Endpoint.Name,
                OperationKey = call.Key,
                Remedy = SendingStrings.GiveOwnKey,
            };
        }

        return new Written(claim.Earlier!.Result, 0, AlreadyApplied: true);
    }

    /// <summary>The error of an additive write that was lost once, and whose repetition did not succeed.</summary>
    public static CrmException Lost(string vendor, Trip trip, Exception? cause) =>
        Unknown(vendor, trip.Call, SendingStrings.RepetitionFailed, trip.Attempts, cause);

    /// <summary>The error of a write that was lost each time it was sent, and that the vendor's record proves not to have happened.</summary>
    public static CrmException Undone(string vendor, Call call, Verdict verdict, Redactor redactor)
    {
        var (id, why, category) = verdict is Verdict.Unproven unproven
            ? (unproven.ErrorId, redactor.Clean(unproven.Why), CategoryOf(unproven))
            : (CrmErrorId.ConnectionFailed, SendingStrings.NoAttemptAnswered, CrmErrorCategory.ConnectionError);
        return Build(vendor, call, id, category, SendingStrings.FormatProvenUndone(About(vendor, call), why), SendingStrings.RunAgain, transient: true);
    }

    /// <summary>The error of a write that ended while the journal could not take its end.</summary>
    public static CrmException Unrecorded(string vendor, OnceRun run, CrmException error)
    {
        var end = run.State switch
        {
            OperationState.Applied => SendingStrings.ItWasDone,
            OperationState.Refused => SendingStrings.ItWasNotDone,
            _ => SendingStrings.ItMayHaveBeenDone,
        };
        var why = run.Why is null ? "" : $" ({run.Why})";
        return new CrmException(
            error.ErrorId, error.Category, SendingStrings.FormatEndNotRecorded(About(vendor, run.Call), end, why, error.Message), error)
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
        var remedy = SendingStrings.FormatSettleIt(key);
        return new CrmException(
            CrmErrorId.OutcomeUnknown,
            CrmErrorCategory.ConnectionError,
            SendingStrings.FormatOutcomeUnknown(About(vendor, call), why, call.Key, remedy),
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
                SendingStrings.FormatTooManyCalls(about, throttled.Why),
                throttled.After is { } wait
                    ? SendingStrings.FormatWaitThenRunAgain(Math.Ceiling(wait.TotalSeconds))
                    : SendingStrings.RunAgainLater,
                transient: true,
                throttled.Status),
            Verdict.TokenStale stale => Build(vendor, call, CrmErrorId.AuthenticationFailed, CrmErrorCategory.AuthenticationError,
                redactor.Clean(SendingStrings.FormatFreshTokenRefused(about, stale.Code, stale.Why)),
                SendingStrings.CheckPermissions,
                transient: false),
            Verdict.Unproven { Left: true } unproven when call.Endpoint.Repeat == Repeat.Adds =>
                Unknown(vendor, call, redactor.Clean(unproven.Why), trip.Attempts, unproven.Cause, unproven.Status),
            Verdict.Unproven unproven => Build(vendor, call, unproven.ErrorId, CategoryOf(unproven),
                redactor.Clean(SendingStrings.FormatUnproven(about, unproven.Why, Effect(unproven, call.Endpoint))),
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
            refused.ErrorId ?? CrmErrorId.ForVendor(vendor, refused.Code), refused.Category, $"{SendingStrings.FormatVendorRefuses(about, message, refused.Code)} {remedy}")
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
        call.Subject is null ? $"{vendor} {call.Endpoint.Name}" : SendingStrings.FormatOperationOn(vendor, call.Endpoint.Name, call.Subject());

    private static string Effect(Verdict.Unproven unproven, Endpoint endpoint) => (unproven.Left, endpoint.Repeat) switch
    {
        (false, not Repeat.Harmless) => SendingStrings.NothingWasSent,
        (true, Repeat.Replaces) => SendingStrings.ChangeMayBeMade,
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
        _ when IsTls(unproven.Cause) => SendingStrings.CheckTls,
        CrmErrorId.Timeout => SendingStrings.GiveMoreTime,
        CrmErrorId.ProtocolError => CoreStrings.SeeDebug,
        _ => SendingStrings.CheckBaseUriAndNetwork,
    };

    private static bool IsTls(Exception? error) => error is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError };
}
