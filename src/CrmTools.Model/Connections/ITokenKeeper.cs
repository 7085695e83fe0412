namespace CrmTools;

/// <summary>
/// Lets all processes of a user on one machine share an account's access token: one of them renews it, the others take what it got. Thread-safe.
/// </summary>
public interface ITokenKeeper
{
    /// <summary>
    /// Waits until nobody else renews, and keeps all others from it until the result is disposed. The hold of a process that dies is free at once.
    /// </summary>
    /// <exception cref="CrmException">With id Timeout, where another process has held it far longer than any renewal takes.</exception>
    Task<IDisposable> HoldAsync(CancellationToken cancellation);

    /// <summary>What was obtained last, by whichever process; null where nothing usable is kept. Only while held.</summary>
    AccessToken? Load();

    /// <summary>Passes on what was just obtained. Where that cannot be done, the others obtain their own. Only while held.</summary>
    void Save(AccessToken token);
}
