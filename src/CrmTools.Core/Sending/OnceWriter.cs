using System.Security.Cryptography;
using System.Text;
using CrmTools.Core.Journal;

namespace CrmTools.Core.Sending;

/// <summary>
/// Makes an additive write happen once. Its key is claimed, durably, before the first byte leaves. What was lost on the way is asked for, never
/// guessed: wait until a lost request can no longer be carried out, read the vendor's record, and send again only what is proven absent.
/// </summary>
internal sealed class OnceWriter(Exchange exchange, OnceTerms terms, Redactor redactor, ExchangeTiming timing)
{
    private static readonly TimeSpan FirstLook = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan SlowLook = TimeSpan.FromSeconds(1);

    /// <summary>Sends the write, or returns what an earlier one with its key has brought.</summary>
    /// <exception cref="CrmException">The vendor refused, the key stands for another write, or the outcome is unknown.</exception>
    public async Task<Written> WriteAsync(Addition addition, Call call, ICallLog log, CancellationToken cancellation)
    {
        var intent = IntentOf(addition, call);
        var claim = await ClaimAsync(intent, log, cancellation);
        if (claim.Kind is ClaimKind.Done or ClaimKind.Another) return Outcome.Remembered(exchange.Vendor, call, claim);

        // Under another mark than the one it was sent with it would not be found.
        if (claim is { Kind: ClaimKind.Recovered, Earlier: { } earlier } && earlier.Tier == addition.Endpoint.Tier) call = StoredCall.Read(earlier, addition.Endpoint) ?? call;
        var run = new OnceRun(addition, call, intent.Key, claim, log);
        CrmException? told = null;
        try
        {
            return await RunAsync(run, cancellation);
        }
        catch (Exception error)
        {
            told = error as CrmException;
            run.Why = told?.Message ?? redactor.Clean(error.Message);
            run.ErrorId = told?.ErrorId;
            throw;
        }
        finally
        {
            await EndAsync(run, claim.Lease, told);
        }
    }

    private async Task<Written> RunAsync(OnceRun run, CancellationToken cancellation)
    {
        for (var round = 0; ; round++)
        {
            if (run.MayHaveHappened && run.Call.Endpoint.Tier != Tier.Keyed)
            {
                await AskAsync(run, cancellation);
                if (run.IsApplied) return new Written(run.Id, run.Attempts, AlreadyApplied: run.Attempts == 0);
            }
            else if (round == 0 && run.Addition is { LooksFirst: true, Look: { } look })
            {
                // Nothing of ours is under way, so there is nothing to wait for; and what cannot be read now has sent nothing.
                if (await look(run.Call, run.Baseline, run.Log, cancellation) is Finding.Applied earlier)
                {
                    run.ProvenApplied();
                    run.Id = earlier.Id;
                    return new Written(run.Id, run.Attempts, AlreadyApplied: true);
                }
            }

            await ReadBaselineAsync(run, cancellation);
            var trip = run.Depart(timing.Time.GetTimestamp());
            var verdict = await TravelAsync(trip, cancellation);
            if (verdict is Verdict.Accepted accepted)
            {
                run.ProvenApplied();
                run.Id = run.Addition.ReadId(run.Call, accepted);
                return new Written(run.Id, run.Attempts, AlreadyApplied: false);
            }

            if (trip.Doubtful && run.Call.Endpoint.Tier == Tier.Keyed && MayBeProven(run, verdict))
            {
                await ProveAsync(run, trip, round, cancellation);
                if (run.IsApplied) return new Written(run.Id, run.Attempts, AlreadyApplied: false);
                if (run.MayHaveHappened) continue;
                if (verdict is Verdict.Unproven) throw Outcome.Undone(exchange.Vendor, run.Call, verdict, redactor);
            }

            if (!trip.Doubtful || run.Call.Endpoint.Tier == Tier.Keyed || run.Addition.Look is null)
                throw Outcome.ToException(exchange.Vendor, verdict, trip, redactor);

            run.Lost(trip);
            if (round < timing.MaximumRetryCount) continue;

            // No more sending; but what became of the last one can still be found out.
            await AskAsync(run, cancellation);
            return run.IsApplied ? new Written(run.Id, run.Attempts, AlreadyApplied: false) : throw Outcome.Undone(exchange.Vendor, run.Call, verdict, redactor);
        }
    }

    private static bool MayBeProven(OnceRun run, Verdict verdict) =>
        run.Addition.Look is not null || (verdict is Verdict.Refused refused && run.Addition.RefusalProves?.Invoke(refused) == true);

    // A keyed write that may have been done, and whose repetition was not accepted. What it leaves in doubt is to be sent once more.
    private async Task ProveAsync(OnceRun run, Trip trip, int round, CancellationToken cancellation)
    {
        if (run.Addition.Look is not null)
        {
            run.Lost(trip);
            await AskAsync(run, cancellation);
        }
        else if (run.IsQuiet(terms.Settle, trip))
        {
            run.ProvenAbsent();
        }
        else if (round <= timing.MaximumRetryCount)
        {
            // A refusal says nothing about what may still be carried out; the next one will.
            run.Lost(trip);
            await SettleAsync(run, cancellation);
        }
        else
        {
            throw Outcome.Lost(exchange.Vendor, trip, null);
        }

        trip.Doubtful = run.MayHaveHappened;
    }

    private async Task EndAsync(OnceRun run, Lease? lease, CrmException? told)
    {
        try
        {
            await terms.Journal.SettleAsync(run.Key, new Ending(run.State, run.Attempts, run.Id, run.Why, run.ErrorId));
        }
        catch (CrmException error)
        {
            // What is already known must not be lost with the journal.
            throw Outcome.Unrecorded(exchange.Vendor, run, error);
        }

        // Not "it was not done": whoever has taken it over may have done it, while it was sent from here or while the journal was out of reach.
        if (told is not null && run.State == OperationState.Refused && lease is { IsGood: false }) throw lease.Lost(told);
    }

    private async Task<Verdict> TravelAsync(Trip trip, CancellationToken cancellation)
    {
        try
        {
            return await exchange.TravelAsync(trip, cancellation);
        }
        catch (CrmException error) when (trip.Doubtful)
        {
            // The sign-in for a repetition failed; what was lost before is lost still.
            throw Outcome.Lost(exchange.Vendor, trip, error);
        }
    }

    // Ends with proof, or throws.
    private async Task AskAsync(OnceRun run, CancellationToken cancellation)
    {
        if (run.Addition.Look is not { } look)
            throw Outcome.Unknown(exchange.Vendor, run.Call, SendingStrings.EarlierAttemptUnsettled, run.Attempts);

        await SettleAsync(run, cancellation);
        Finding finding;
        try
        {
            finding = await look(run.Call, run.Baseline, run.Log, cancellation);
        }
        catch (CrmException error)
        {
            throw Outcome.Unknown(exchange.Vendor, run.Call, SendingStrings.FormatRecordNotReadable(error.Message), run.Attempts, error);
        }

        run.Log.Verbose(SendingStrings.FormatByVendorRecord(exchange.Vendor, run.Call.Endpoint.Name, run.Call.Key, Shown(finding)));
        switch (finding)
        {
            case Finding.Applied applied:
                run.ProvenApplied();
                run.Id = applied.Id;
                break;
            case Finding.Undecided undecided:
                throw Outcome.Unknown(exchange.Vendor, run.Call, undecided.Why, run.Attempts);
            default:
                run.ProvenAbsent();
                break;
        }
    }

    // Waits until nothing of it can be under way any more.
    private async Task SettleAsync(OnceRun run, CancellationToken cancellation)
    {
        var wait = terms.Settle - run.Quiet;
        if (wait > TimeSpan.Zero)
        {
            run.Log.Verbose(SendingStrings.FormatAskingAfterSettling(exchange.Vendor, run.Call.Endpoint.Name, run.Call.Key, $"{wait.TotalSeconds:0.#}"));
            await run.Log.StepAsideAsync(() => Task.Delay(wait, timing.Time, cancellation));
        }

        run.Settled(terms.Settle);
    }

    // After proof of absence it is read anew: others may have changed the state meanwhile.
    private async Task ReadBaselineAsync(OnceRun run, CancellationToken cancellation)
    {
        if (run.Addition.Baseline is not { } read) return;
        run.Baseline = await read(run.Call, run.Log, cancellation);
        await terms.Journal.NoteAsync(run.Key, run.Baseline, cancellation);
    }

    private async Task<Claim> ClaimAsync(Intent intent, ICallLog log, CancellationToken cancellation)
    {
        for (var pause = FirstLook; ; pause = pause * 2 < SlowLook ? pause * 2 : SlowLook)
        {
            var claim = await terms.Journal.ClaimAsync(intent, cancellation);
            if (claim.Kind != ClaimKind.Busy) return claim;
            if (pause == FirstLook) log.Verbose(SendingStrings.FormatSomebodyElseIsAtIt(exchange.Vendor, intent.Key.Operation, intent.Key.Key));
            await log.StepAsideAsync(() => Task.Delay(pause, timing.Time, cancellation));
        }
    }

    private Intent IntentOf(Addition addition, Call call)
    {
        var key = call.Key ?? throw new InvalidOperationException($"{call.Endpoint.Name} adds, and has no key.");
        var fingerprint = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(call.Fingerprint ?? call.Payload)));
        return new Intent(new JournalKey(terms.Account, call.Endpoint.Name, key), fingerprint, addition.Endpoint.Tier)
        {
            Connection = terms.Connection,
            Subject = call.Subject?.Invoke(),
            Effect = addition.Effect(call),
            StoredCall = StoredCall.Write(call),
        };
    }

    private static string Shown(Finding finding) => finding switch
    {
        Finding.Applied => SendingStrings.WasApplied,
        Finding.Absent => SendingStrings.WasNotApplied,
        Finding.Undecided undecided => SendingStrings.FormatCannotBeTold(undecided.Why),
        _ => "",
    };
}
