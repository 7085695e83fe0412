namespace CrmTools.Core.Journal.Grouping;

/// <summary>A request with a result.</summary>
internal abstract class JournalWork<T> : JournalWork
{
    // The waiting callers must not run on the thread that commits for everybody.
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<T> Done => _done.Task;

    /// <summary>Set inside the transaction.</summary>
    public T? Result { get; set; }

    public override void Complete() => _done.TrySetResult(Result!);

    public override void Fail(Exception error) => _done.TrySetException(error);
}
