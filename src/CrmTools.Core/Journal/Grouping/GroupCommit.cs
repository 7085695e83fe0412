using System.Threading.Channels;

namespace CrmTools.Core.Journal.Grouping;

/// <summary>
/// Commits what has gathered while the last commit ran, as one: a disk that can flush a few hundred times a second then carries thousands of
/// writes, and none of them waits longer than for two flushes.
/// </summary>
internal sealed class GroupCommit
{
    /// <summary>Requests in one commit at most, so that another process gets its turn.</summary>
    private const int Most = 512;

    private readonly Channel<JournalWork> _waiting = Channel.CreateUnbounded<JournalWork>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Func<IReadOnlyList<JournalWork>, Task> _commit;
    private readonly Task _loop;

    /// <summary>Starts the loop.</summary>
    /// <param name="commit">Carries out some requests and makes them durable, all or none; throws when it could not.</param>
    public GroupCommit(Func<IReadOnlyList<JournalWork>, Task> commit)
    {
        _commit = commit;
        _loop = Task.Run(RunAsync);
    }

    /// <summary>Queues a request; its task ends when the request is durable.</summary>
    public Task<T> Add<T>(JournalWork<T> work)
    {
        if (!_waiting.Writer.TryWrite(work)) work.Fail(new ObjectDisposedException("The journal"));
        return work.Done;
    }

    /// <summary>Lets what was queued end, and takes no more.</summary>
    public Task CloseAsync()
    {
        _waiting.Writer.TryComplete();
        return _loop;
    }

    private async Task RunAsync()
    {
        var batch = new List<JournalWork>();
        while (await _waiting.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < Most && _waiting.Reader.TryRead(out var work)) batch.Add(work);
            try
            {
                await _commit(batch);
            }
            catch (Exception error)
            {
                // Whatever it was, each caller is told, and the next batch gets its chance.
                foreach (var work in batch) work.Fail(error);
                continue;
            }

            foreach (var work in batch) work.Complete();
        }
    }
}
