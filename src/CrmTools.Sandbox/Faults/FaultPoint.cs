namespace CrmTools.Sandbox;

/// <summary>Where in a request's life a fault strikes.</summary>
public enum FaultPoint
{
    /// <summary>After the request was read, before anything is committed.</summary>
    BeforeCommit,

    /// <summary>After the effect was committed, before the reply.</summary>
    AfterCommit,

    /// <summary>
    /// Before the request's body is read: the connection dies while the client still sends. For <see cref="FaultKind.Fin"/> and
    /// <see cref="FaultKind.Reset"/>; such a rule cannot be bound to an operation, which is not known yet.
    /// </summary>
    BeforeRequest,
}
