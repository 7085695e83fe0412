using System.Diagnostics;
using CrmTools.Core.Journal;
using CrmTools.Core.Limits;
using CrmTools.Core.Tokens;
using Polly;

namespace CrmTools.Core.Sending;

/// <summary>
/// The only place that sends. The order is the point of it: rate gate, token, seal, send, read, judge; for additive writes
/// <see cref="OnceWriter"/> puts the journal before it. What may be repeated is decided
/// by what an attempt proves (<see cref="Verdict"/>) and by what repeating does (<see cref="Endpoint"/>), never by the kind of exception.
/// </summary>
internal sealed class Exchange(
    Protocol protocol,
    HttpMessageInvoker http,
    RateGate gate,
    TokenDoor tokens,
    Redactor redactor,
    CallStats stats,
    ExchangeTiming timing)
{
    private static readonly ActivitySource Source = new("CrmTools");

    private readonly ResiliencePipeline<Verdict> _retry = RetryTiming.Build(timing.MaximumRetryCount, timing.Time, timing.Random);

    /// <summary>The vendor's id.</summary>
    public string Vendor => protocol.Vendor;

    /// <summary>Sends a read or an absolute write until it ends.</summary>
    /// <exception cref="CrmException">The vendor refused, or no proof of success could be had.</exception>
    public async Task<Verdict.Accepted> SendAsync(Call call, ICallLog log, CancellationToken cancellation)
    {
        var trip = new Trip(call, log, timing.Time.GetTimestamp());
        return Outcome.Demand(protocol.Vendor, await TravelAsync(trip, cancellation), trip, redactor);
    }

    /// <summary>Attempts a call until it ends, and says what the last attempt proves; <see cref="OnceWriter"/> decides about additive writes.</summary>
    public async Task<Verdict> TravelAsync(Trip trip, CancellationToken cancellation)
    {
        // As everywhere here, what continues after a wait does so where the caller is; Polly's own usage is the thread pool.
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: true, cancellation);
        context.Properties.Set(Trip.Key, trip);
        try
        {
            return await _retry.ExecuteAsync(
                static async (context, self) => await self.AttemptAsync(context.Properties.GetValue(Trip.Key, null!), context.CancellationToken),
                context,
                this);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async Task<Verdict> AttemptAsync(Trip trip, CancellationToken cancellation)
    {
        Token? token = null;
        if (protocol.UsesToken && trip.Call.Endpoint.NeedsToken) token = await tokens.GetAsync(null, stop => SignInAsync(trip.Log, stop), cancellation, protocol.SignInMustEnd);
        var verdict = await OnceAsync(trip, token, cancellation);
        if (verdict is not Verdict.TokenStale || token is null || trip.TokenRenewed) return verdict;

        // Once per call: a vendor that refuses a fresh token too means something else by it.
        trip.TokenRenewed = true;
        token = await tokens.GetAsync(token, stop => SignInAsync(trip.Log, stop), cancellation, protocol.SignInMustEnd);
        return await OnceAsync(trip, token, cancellation);
    }

    private async Task<Verdict> OnceAsync(Trip trip, Token? token, CancellationToken cancellation)
    {
        await gate.PassAsync(trip.Call.Endpoint.Name, cancellation);

        // After every wait: what another process may have taken over by now is not sent from here.
        trip.Lease?.ThrowIfEnded();
        trip.Attempts++;
        stats.CountRequest();
        if (trip.Attempts > 1) stats.CountRetry();

        var endpoint = trip.Call.Endpoint;
        using var activity = Source.StartActivity($"{protocol.Vendor} {endpoint.Name}", ActivityKind.Client);
        foreach (var secret in trip.Call.Secrets.Values) redactor.Add(secret.Reveal());
        using var request = protocol.Seal(trip.Call, new Attempt(trip.Attempts, timing.Time.GetUtcNow(), token));
        ExchangeTrace.Request(trip, request, redactor);
        var started = timing.Time.GetTimestamp();
        var verdict = await SendAndJudgeAsync(trip, request, cancellation);
        if (trip.Call.Content is { } body) ExchangeTrace.Progress(trip, protocol.Vendor, body, body.Length);
        ExchangeTrace.Verdict(trip, verdict, protocol.Vendor, timing.Time.GetElapsedTime(started), activity, redactor);

        if (verdict is Verdict.Unproven { Left: true }) trip.Lose();
        if (verdict is Verdict.Throttled throttled)
        {
            stats.CountThrottle();
            // Everyone on this account waits, not only the call that was told so.
            if (throttled.After is { } wait && wait <= RetryTiming.MaxRetryAfter) gate.CloseFor(wait);
        }

        return verdict;
    }

    private async Task<Verdict> SendAndJudgeAsync(Trip trip, HttpRequestMessage request, CancellationToken cancellation)
    {
        var content = (TrackedContent)request.Content!;
        using var limit = new CancellationTokenSource(timing.Timeout, timing.Time);
        if (trip.Call.Content is { } body) content.Sent = sent => ExchangeTrace.Progress(trip, protocol.Vendor, body, sent);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token, trip.Lease?.Ended ?? default);
        try
        {
            using var response = await http.SendAsync(request, either.Token);
            var reply = await ReplyReader.ReadAsync(response, timing.Time.GetUtcNow(), either.Token);
            ExchangeTrace.Reply(trip, reply, redactor);
            return Judging.ByStatus(reply) is not { } byStatus ? protocol.Judge(trip.Call, reply)
                : reply.Body.IsEmpty ? byStatus : Judging.WithEnvelope(byStatus, protocol.Judge(trip.Call, reply), reply);
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested
            && error is HttpRequestException or IOException or InvalidDataException or OperationCanceledException)
        {
            return trip.Lease is { IsGood: false } && error is OperationCanceledException
                ? new Verdict.Unproven(CrmErrorId.ConnectionFailed, Lease.BrokenOff, content.Started) { Cause = error }
                : Judging.ByException(error, content.Started, limit.IsCancellationRequested, timing.Timeout);
        }
        catch
        {
            // The caller stops while the vendor may already have acted: that is doubt, never "cancelled".
            if (content.Started) trip.Lose();
            cancellation.ThrowIfCancellationRequested();
            throw;
        }
    }

    private async Task<Token> SignInAsync(ICallLog log, CancellationToken cancellation)
    {
        var token = await protocol.SignInAsync(new SignInContext(
            (call, stop) => SendAsync(call, log, stop), log, timing.Time, tokens.RefreshTokens, redactor.Add, cancellation));
        redactor.Add(token.Value);
        return token;
    }

    /// <summary>Obtains a token now, where the vendor has them.</summary>
    public async Task OpenAsync(ICallLog log, CancellationToken cancellation)
    {
        if (protocol.UsesToken) await tokens.GetAsync(null, stop => SignInAsync(log, stop), cancellation, protocol.SignInMustEnd);
    }
}
