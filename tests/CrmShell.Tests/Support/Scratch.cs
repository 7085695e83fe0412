namespace CrmTools.Shell.Tests.Support;

/// <summary>A folder for one test's files.</summary>
internal sealed class Scratch : IDisposable
{
    internal string Folder { get; } = Directory.CreateTempSubdirectory("crmshell-").FullName;

    internal string Path(params string[] names) => System.IO.Path.Combine([Folder, .. names]);

    /// <summary>Writes a file and returns its path.</summary>
    internal string Write(string name, string text)
    {
        var path = Path(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
