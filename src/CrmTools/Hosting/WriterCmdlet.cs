namespace CrmTools.Hosting;

/// <summary>A cmdlet that writes: checked first, then consented to on the pipeline thread, then sent, several items at once.</summary>
public abstract class WriterCmdlet : ConnectedCmdlet
{
    /// <summary>True when the result is written.</summary>
    private protected virtual bool Emits => true;

    private protected override bool CountsItems => true;

    /// <summary>Results of writes are small, and one that waits for its outcome to settle must not hold up thousands behind it.</summary>
    private protected override int MostWaiting => 4096;

    /// <summary>Makes a write on every connection that is meant.</summary>
    /// <param name="request">The write.</param>
    /// <param name="emit">What is written after a success; null for the result.</param>
    private protected void WriteEach<TRequest>(
        TRequest request, Func<CrmResult, CrmConnection, JobOutput, CancellationToken, Task>? emit = null)
        where TRequest : class
    {
        foreach (var (connection, ability) in With<IWrites<TRequest, CrmResult>>())
        {
            var write = ability.Prepare(request);
            foreach (var warning in write.Warnings) WriteWarning(HostingStrings.FormatWarningAbout(write.Target, warning));
            if (!ShouldProcess(write.Target, write.Action)) continue;
            var lane = write.Lane is null ? null : $"{connection.Key}|{write.Lane}";
            Run(lane, (output, stop) => SendAsync(write, connection, emit, output, stop));
        }
    }

    private async Task SendAsync(
        PreparedWrite<CrmResult> write,
        CrmConnection connection,
        Func<CrmResult, CrmConnection, JobOutput, CancellationToken, Task>? emit,
        JobOutput output,
        CancellationToken stop)
    {
        try
        {
            var result = await write.SendAsync(output, stop);
            if (!Emits) return;
            if (emit is null) output.Result(result);
            else await emit(result, connection, output, stop);
        }
        catch (CrmException error) when (error.Result is { } doubtful && Emits)
        {
            // A script that collects results must not miss the ones in doubt.
            output.Result(doubtful);
            throw;
        }
    }
}
