using System.Management.Automation;
using System.Runtime.CompilerServices;
using CrmTools.Errors;

namespace CrmTools.Hosting;

/// <summary>
/// What every cmdlet stands on: work runs off the pipeline thread and is written on it; it is cancelled by Ctrl+C, by the end of the pipeline
/// and by Dispose, which alone is called when <c>Select-Object -First</c> has enough; errors become error records with the item as target.
/// </summary>
public abstract class CrmCmdlet : PSCmdlet, IDisposable
{
    private OrderedPump? _pump;
    private ProgressBoard? _board;
    private ProgressMeter? _items;

    /// <summary>Requests in flight at most.</summary>
    private protected virtual int InFlight => 1;

    /// <summary>Items that may be under way, or be done and wait for a slow one before them.</summary>
    private protected virtual int MostWaiting => InFlight * 4;

    /// <summary>True where progress counts the items, as for piped writes.</summary>
    private protected virtual bool CountsItems => false;

    /// <summary>The item that errors name as their target.</summary>
    private protected virtual object? CurrentItem => null;

    /// <summary>The words of a command that is not called by its name but run from code.</summary>
    private protected string CommandName => MyInvocation.MyCommand.Name;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _board = WantsProgress() ? new ProgressBoard(WriteProgress) : null;
        if (_board is not null && CountsItems) _items = new ProgressMeter(CommandName);
        _pump = new OrderedPump(InFlight, MostWaiting, Wants("Debug"), Wants("Verbose"), _board is not null, Write) { Ended = _board is null ? null : OnEnded };
    }

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        try
        {
            ProcessItem();
        }
        catch (CrmException error)
        {
            WriteError(error.ToErrorRecord(CurrentItem ?? ErrorTarget.Of(MyInvocation, ParameterSetName)));
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        try
        {
            _pump!.Finish();
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }
        finally
        {
            EndProgress();
            Dispose();
        }
    }

    /// <inheritdoc/>
    protected override void StopProcessing() => _pump?.Cancel();

    /// <inheritdoc/>
    public void Dispose()
    {
        Interlocked.Exchange(ref _pump, null)?.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Handles one piped item on the pipeline thread.</summary>
    private protected abstract void ProcessItem();

    /// <summary>Runs work for the current item.</summary>
    private protected void Run(string? lane, Func<JobOutput, CancellationToken, Task> work)
    {
        try
        {
            _pump!.Add(CurrentItem, lane, work);
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }
    }

    /// <summary>Writes one object; a cmdlet may add to it.</summary>
    private protected virtual void WriteResult(object? value) => WriteObject(value);

    /// <summary>Writes an error; a cmdlet without items may end with it instead.</summary>
    private protected virtual void WriteFailure(ErrorRecord error) => WriteError(error);

    private void Write(Job job, Message message)
    {
        try
        {
            Dispatch(job, message);
        }
        catch
        {
            // Whoever stops the pipeline here, as Select-Object -First does, must not leave a bar behind.
            EndProgress();
            throw;
        }
    }

    private void Dispatch(Job job, Message message)
    {
        switch (message.Kind)
        {
            case MessageKind.Page: WriteObject(message.Value, enumerateCollection: true); break;
            case MessageKind.Result: WriteResult(message.Value); break;
            case MessageKind.Error: WriteFailure(((Exception)message.Value!).ToErrorRecord(job.Item ?? ErrorTarget.Of(MyInvocation, ParameterSetName))); break;
            case MessageKind.Verbose: WriteVerbose((string)message.Value!); break;
            case MessageKind.Debug: WriteDebug((string)message.Value!); break;
            case MessageKind.Progress: _board?.Show(ProgressId(job.Output), (ProgressNote)message.Value!); break;
            case MessageKind.Warning: WriteWarning((string)message.Value!); break;
        }
    }

    private static int ProgressId(object thing) => RuntimeHelpers.GetHashCode(thing) & int.MaxValue;

    private void OnEnded(Job job)
    {
        // An upload that failed half way has not said its end.
        _board!.End(ProgressId(job.Output));
        if (_items?.Advance(_pump!.Done, _pump.Total) is { } note && note.Total != 1) _board.Show(ProgressId(this), note);
    }

    private void EndProgress()
    {
        try
        {
            _board?.End();
        }
        catch (PipelineStoppedException)
        {
            // The whole pipeline is stopped, and its bars go with it.
        }
    }

    private bool WantsProgress() =>
        (MyInvocation.BoundParameters.TryGetValue("ProgressAction", out var given) ? given : GetVariableValue("ProgressPreference")) is not
            (ActionPreference.SilentlyContinue or ActionPreference.Ignore or "SilentlyContinue" or "Ignore");

    private bool Wants(string stream) => MyInvocation.BoundParameters.TryGetValue(stream, out var flag)
        ? flag is SwitchParameter { IsPresent: true }
        : GetVariableValue($"{stream}Preference") is ActionPreference preference and not ActionPreference.SilentlyContinue and not ActionPreference.Ignore;
}
