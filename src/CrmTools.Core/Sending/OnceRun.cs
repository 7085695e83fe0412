using CrmTools.Core.Journal;

namespace CrmTools.Core.Sending;

/// <summary>The state of one additive write on its way through rounds of sending and asking.</summary>
internal sealed class OnceRun(Addition addition, Call call, JournalKey key, Claim claim, ICallLog log)
{
    // The state before is noted, durably, before the first byte leaves: where an earlier holder has noted none, it had sent nothing.
    private bool _mayHaveHappened = claim.Kind == ClaimKind.Recovered && !(addition.Baseline is not null && claim.Earlier?.Baseline is null);
    private Trip? _trip;
    private int _attemptsBefore;

    public Addition Addition => addition;

    public Call Call => call;

    public JournalKey Key => key;

    public ICallLog Log => log;

    /// <summary>How long nobody can have sent it, when it was taken over from an earlier holder.</summary>
    public TimeSpan Quiet { get; private set; } = claim.Quiet;

    public string? Baseline { get; set; } = claim.Earlier?.Baseline;

    /// <summary>True once the vendor's own answer or record proved it.</summary>
    public bool IsApplied { get; private set; }

    public string? Id { get; set; }

    /// <summary>Why it ended otherwise, for the journal.</summary>
    public string? Why { get; set; }

    /// <summary>The id of the error that it ended with.</summary>
    public string? ErrorId { get; set; }

    /// <summary>Requests of this run.</summary>
    public int Attempts => _attemptsBefore + (_trip?.Attempts ?? 0);

    /// <summary>True while a request of this write may have been, or may yet be, carried out.</summary>
    public bool MayHaveHappened => _mayHaveHappened || _trip is { Doubtful: true };

    public OperationState State => IsApplied ? OperationState.Applied : MayHaveHappened ? OperationState.InDoubt : OperationState.Refused;

    /// <summary>Starts a round of sending.</summary>
    public Trip Depart(long now)
    {
        _attemptsBefore = Attempts;

        // A keyed write is sent again while an earlier one may have been done: a refusal now says nothing about that one.
        _trip = new Trip(call, log, now) { Doubtful = _mayHaveHappened, Lease = claim.Lease };
        return _trip;
    }

    /// <summary>The last round ended without proof.</summary>
    public void Lost(Trip trip)
    {
        _mayHaveHappened = true;
        if (trip.Lost > 0) Quiet = TimeSpan.Zero;
    }

    /// <summary>The settle time has passed since anything of it can have left.</summary>
    public void Settled(TimeSpan settle) => Quiet = settle > Quiet ? settle : Quiet;

    /// <summary>Whether nothing that was sent before this round's last attempt can be carried out any more.</summary>
    public bool IsQuiet(TimeSpan settle, Trip trip) => trip.Lost == 0 && Quiet >= settle;

    public void ProvenApplied() => IsApplied = true;

    public void ProvenAbsent()
    {
        _mayHaveHappened = false;
        _attemptsBefore = Attempts;
        _trip = null;
    }
}
