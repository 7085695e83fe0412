namespace CrmTools.Commands.Operation;

/// <summary>The file that a report is written to. It is there as a whole or not at all: written beside its place, then renamed into it.</summary>
/// <param name="path">Its full path.</param>
/// <param name="isKept">True when a file that is there must stay.</param>
/// <param name="isForced">True when a read-only file may be replaced.</param>
internal sealed class ReportFile(string path, bool isKept, bool isForced)
{
    public string Path => path;

    /// <summary>Refuses what cannot be written, before anything is read.</summary>
    /// <exception cref="CrmException">With id InvalidInput.</exception>
    public void Check()
    {
        var folder = System.IO.Path.GetDirectoryName(path);
        if (Directory.Exists(path) || folder is null) throw Refusal(CommandStrings.FormatPathIsFolder(path), CommandStrings.GiveFileInFolder);
        if (!Directory.Exists(folder)) throw Refusal(CommandStrings.FormatNoFolder(path, folder), CommandStrings.FormatMakeFolder($"New-Item -ItemType Directory -Path '{folder.Replace("'", "''", StringComparison.Ordinal)}'"));
        if (!File.Exists(path)) return;
        if (isKept) throw Refusal(CommandStrings.FormatFileIsThere(path), CommandStrings.LeaveNoClobberOut);
        if (!isForced && IsReadOnly()) throw Refusal(CommandStrings.FormatFileIsReadOnly(path), CommandStrings.AddForce);
    }

    /// <summary>Writes it.</summary>
    /// <exception cref="CrmException">With id InvalidInput: the file system refuses.</exception>
    public async Task WriteAsync(IOperationReport report, CancellationToken cancellation)
    {
        var draft = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path)!, $".{System.IO.Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp");
        try
        {
            await using (var stream = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None)) await report.WriteAsync(stream, cancellation);
            if (!isKept && isForced && File.Exists(path) && IsReadOnly()) File.SetAttributes(path, File.GetAttributes(path) & ~FileAttributes.ReadOnly);
            File.Move(draft, path, overwrite: !isKept);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Refusal(CommandStrings.FormatFileNotWritten(path, error.Message.TrimEnd('.')), CommandStrings.CheckFolder);
        }
        finally
        {
            if (File.Exists(draft)) File.Delete(draft);
        }
    }

    private bool IsReadOnly() => File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly);

    private static CrmException Refusal(string problem, string remedy) => CrmError.Invalid("Path", problem, remedy);
}
