namespace CrmTools.Hosting;

/// <summary>A cmdlet that writes: checked first, then consented to on the pipeline thread, then sent, several items at once.</summary>
/// <typeparam name="TRequest">The write, which says which ability is needed.</typeparam>
public abstract class WriteCmdlet<TRequest> : ConnectedCmdlet
    where TRequest : class
{
    /// <summary>True when the result is written.</summary>
    private protected virtual bool Emits => true;

    /// <summary>The write that the parameters describe.</summary>
    private protected abstract TRequest Request();

    private protected sealed override void ProcessItem()
    {
        var request = Request();
        foreach (var (connection, ability) in With<IWrites<TRequest, CrmResult>>())
        {
            var write = ability.Prepare(request);
            foreach (var warning in write.Warnings) WriteWarning(warning);
            if (!ShouldProcess(write.Target, write.Action)) continue;
            var lane = write.Lane is null ? null : $"{connection.Key}|{write.Lane}";
            Run(lane, (output, stop) => SendAsync(write, connection, output, stop));
        }
    }

    /// <summary>What is written after a success, where <see cref="Emits"/> says so; the result unless a cmdlet reads the object back.</summary>
    private protected virtual Task EmitAsync(CrmResult result, CrmConnection connection, JobOutput output, CancellationToken stop)
    {
        output.Result(result);
        return Task.CompletedTask;
    }

    private async Task SendAsync(PreparedWrite<CrmResult> write, CrmConnection connection, JobOutput output, CancellationToken stop)
    {
        try
        {
            var result = await write.SendAsync(output, stop);
            if (Emits) await EmitAsync(result, connection, output, stop);
        }
        catch (CrmException error) when (error.Result is { } doubtful && Emits)
        {
            // A script that collects results must not miss the ones in doubt.
            output.Result(doubtful);
            throw;
        }
    }
}
