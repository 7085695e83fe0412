namespace CrmTools.Simulation;

/// <summary>What errors and results tell a user.</summary>
internal static class Tellings
{
    public static Told Of(CrmException error) => error.ErrorId switch
    {
        CrmErrorId.OutcomeUnknown => Told.InDoubt,

        // The journal was out of reach; what became of the write is found out by the next run.
        CrmErrorId.JournalError => Told.Stopped,
        _ => Told.Refused,
    };

    public static Told Of(CrmOperationState state) => state switch
    {
        CrmOperationState.Applied => Told.Applied,
        CrmOperationState.Refused => Told.Refused,
        _ => Told.InDoubt,
    };
}
