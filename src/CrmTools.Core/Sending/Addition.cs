namespace CrmTools.Core.Sending;

/// <summary>
/// An additive operation with what is needed to do it exactly once: how its answer is read, and how the vendor's record tells later what became of
/// it. Everything is a function of the call, so that another process can settle it.
/// </summary>
/// <param name="Endpoint">The operation.</param>
/// <param name="ReadId">Takes from the answer what the vendor returned.</param>
internal sealed record Addition(Endpoint Endpoint, Func<Call, Verdict.Accepted, string?> ReadId)
{
    /// <summary>What a call of it does, for the account of what was done. Pure.</summary>
    public Func<Call, Effect> Effect { get; init; } = _ => default;

    /// <summary>
    /// Reads the vendor's record, completely, and decides; asked only when nothing has been sent for the settle time. With
    /// <see cref="Tier.Keyed"/> sending again is the question, and this is asked only when that is refused. Null where nothing tells.
    /// </summary>
    public LookUp? Look { get; init; }

    /// <summary>
    /// For <see cref="Tier.Keyed"/>: whether a refusal proves that the vendor has not done it, because it would have answered the repetition of what
    /// it has done with success. It counts only when nothing that was sent before can be carried out any more. Null where no refusal proves that.
    /// </summary>
    public Func<Verdict.Refused, bool>? RefusalProves { get; init; }

    /// <summary>
    /// True when the vendor's record is asked before the first sending too: what bears the mark may be there without this journal's knowledge.
    /// </summary>
    public bool LooksFirst { get; init; }

    /// <summary>Stands for a state that was not read, or that the vendor did not show.</summary>
    public const string NotRead = "?";

    /// <summary>
    /// Reads the state that <see cref="Look"/> will be compared with, before anything is sent; null where none is needed. An operation that has one
    /// always has one: where none was noted, nothing was sent.
    /// </summary>
    public ReadBaseline? Baseline { get; init; }

    /// <summary>Looks for the write.</summary>
    /// <param name="call">The write.</param>
    /// <param name="baseline">What <see cref="Addition.Baseline"/> read before it was sent.</param>
    /// <param name="log">Where it says what it does.</param>
    /// <param name="cancellation">Stops it.</param>
    public delegate Task<Finding> LookUp(Call call, string? baseline, ICallLog log, CancellationToken cancellation);

    /// <summary>Reads the state before the write, as text.</summary>
    public delegate Task<string> ReadBaseline(Call call, ICallLog log, CancellationToken cancellation);
}
