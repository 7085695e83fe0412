namespace CrmTools.Core.Journal.Postgres;

/// <summary>Tries again what a restart or a lost connection has stopped.</summary>
internal static class PostgresPatience
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    /// <summary>Runs it until it succeeds, fails for good, or patience is over.</summary>
    /// <param name="isPatient">False to try once: a database that has never answered is more likely named wrong than starting again.</param>
    /// <param name="work">Does it, all or nothing.</param>
    public static async Task RunAsync(PostgresTiming timing, bool isPatient, Func<Task> work, CancellationToken cancellation = default)
    {
        var started = timing.Time.GetTimestamp();
        for (var pause = First; ; pause = pause * 2 < Longest ? pause * 2 : Longest)
        {
            try
            {
                await work();
                return;
            }
            catch (Exception error) when (isPatient && PostgresErrors.MayPass(error) && timing.Time.GetElapsedTime(started) < timing.Patience)
            {
                await Task.Delay(pause, timing.Time, cancellation);
            }
        }
    }
}
