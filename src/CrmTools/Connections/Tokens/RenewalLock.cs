namespace CrmTools.Connections.Tokens;

/// <summary>
/// A lock over all processes of a machine: an open file that nobody else can open meanwhile. The operating system closes it however the process
/// ends, so a dead holder holds nothing. The file itself stays: removing it could let two in, each with a file of its own.
/// </summary>
internal sealed class RenewalLock : IDisposable
{
    private readonly FileStream? _file;

    private RenewalLock(FileStream? file) => _file = file;

    /// <summary>Takes the lock.</summary>
    /// <returns>
    /// Null while somebody else holds it. Where no file can be made, as in a container's read-only folder, a lock that holds nothing: there,
    /// processes are not kept apart.
    /// </returns>
    public static RenewalLock? TryTake(string path)
    {
        try
        {
            return new RenewalLock(Open(path));
        }
        catch (DirectoryNotFoundException)
        {
            return new RenewalLock(null);
        }
        catch (IOException error) when (IsBusy(error))
        {
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new RenewalLock(null);
        }
    }

    /// <summary>Waits for the lock.</summary>
    /// <returns>Null when patience ran out.</returns>
    public static async Task<RenewalLock?> TakeAsync(string path, TimeSpan patience, CancellationToken cancellation)
    {
        var until = Environment.TickCount64 + (long)patience.TotalMilliseconds;
        while (Environment.TickCount64 < until)
        {
            if (TryTake(path) is { } taken) return taken;

            // No event tells that a file was closed. Uneven steps, so that many who wait do not come in step.
            await Task.Delay(Random.Shared.Next(15, 45), cancellation);
        }

        return null;
    }

    /// <summary>True where a second opening is really refused; network file systems may not.</summary>
    public static bool Works(string path)
    {
        using var mine = TryTake(path);
        if (mine?._file is null) return true;
        using var second = TryTake(path);
        return second is null;
    }

    public void Dispose() => _file?.Dispose();

    private static FileStream Open(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 0 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }

    // ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION; EAGAIN as Linux and macOS number it.
    private static bool IsBusy(IOException error) => OperatingSystem.IsWindows() ? (error.HResult & 0xFFFF) is 32 or 33 : error.HResult is 11 or 35;
}
