namespace CrmTools.Core.Journal.Sqlite;

/// <summary>
/// Says which processes are alive: each holds a lock on a file of its own beside the journal, and the operating system lets go of it however the
/// process ends. Process ids would be given to others, and times would need clocks that agree.
/// </summary>
internal sealed class HolderLock : IDisposable
{
    private readonly string _folder;
    private readonly FileStream _mine;

    /// <summary>Takes this process's lock.</summary>
    /// <param name="journal">The journal's path.</param>
    public HolderLock(string journal)
    {
        _folder = journal + ".holders";
        Name = $"{Environment.ProcessId}-{Guid.NewGuid():N}";
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(_folder);
        else Directory.CreateDirectory(_folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        _mine = new FileStream(PathOf(Name), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        if (!IsAlive(Name))
        {
            _mine.Dispose();
            throw CrmError.Journal(
                journal, JournalStrings.NoFileLocks,
                JournalStrings.UseLocalDisk);
        }
    }

    /// <summary>This process's name among the holders.</summary>
    public string Name { get; }

    /// <summary>True while the process of that name lives.</summary>
    public bool IsAlive(string name)
    {
        var path = PathOf(name);
        try
        {
            using var probe = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1);
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (DirectoryNotFoundException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }

        // Its lock is gone, so its process is; the file is only litter.
        File.Delete(path);
        return false;
    }

    public void Dispose() => _mine.Dispose();

    private string PathOf(string name) => Path.Combine(_folder, name + ".lock");
}
