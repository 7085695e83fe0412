namespace CrmTools.Hosting;

/// <summary>A cmdlet that makes one kind of write.</summary>
/// <typeparam name="TRequest">The write, which says which ability is needed.</typeparam>
public abstract class WriteCmdlet<TRequest> : WriterCmdlet
    where TRequest : class
{
    /// <summary>The write that the parameters describe.</summary>
    private protected abstract TRequest Request();

    private protected sealed override void ProcessItem()
    {
        CheckItem();
        var request = Request();
        WriteEach(request, (result, connection, output, stop) => EmitAsync(result, request, connection, output, stop));
    }

    /// <summary>What is written after a success, where <see cref="WriterCmdlet.Emits"/> says so; the result unless a cmdlet reads the object back.</summary>
    private protected virtual Task EmitAsync(
        CrmResult result, TRequest request, CrmConnection connection, JobOutput output, CancellationToken stop)
    {
        output.Result(result);
        return Task.CompletedTask;
    }
}
