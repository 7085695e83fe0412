namespace CrmTools.Simulation;

/// <summary>Ways to do it wrong. Each must be found out by the checker, or the checker is worth nothing.</summary>
internal enum Mutant
{
    None,

    /// <summary>Asks the vendor at once, while the lost request may still be carried out.</summary>
    NoSettle,

    /// <summary>Each run makes up keys of its own.</summary>
    KeyPerAttempt,

    /// <summary>Reads the first page of the vendor's record and takes it for all.</summary>
    FirstPageOnly,

    /// <summary>Requests without content, which HttpClient's handler sends again by itself.</summary>
    NullContent,

    /// <summary>Takes the refusal of a repetition for the refusal of the first request, which was lost.</summary>
    DoubtIsRefusal,

    /// <summary>Forgets the vendor's state that was read before sending.</summary>
    BaselineNotDurable,

    /// <summary>Takes what a dead process was at for something new.</summary>
    ForgetfulClaim,

    /// <summary>Goes on sending when its lease in a shared journal is over.</summary>
    NoFence,
}
