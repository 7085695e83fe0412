namespace CrmTools.Simulation;

/// <summary>Where in a write's life a process can die.</summary>
internal enum CrashPoint
{
    BeforeClaim,
    AfterClaim,
    AfterBaseline,
    BeforeSend,
    AfterSend,
    AfterAnswer,
    DuringLook,
    DuringSettle,
    AfterSettle,

    /// <summary>At any moment, such as while it waits for a lost request to settle.</summary>
    AnyTime,
}
