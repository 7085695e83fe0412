using System.Collections.ObjectModel;
using System.Management.Automation;

namespace CrmTools.Shell.StandIns.Support;

/// <summary>Turns -Path and -LiteralPath into full file names.</summary>
internal static class PathArguments
{
    /// <summary>
    /// Existing files, wildcards resolved unless the path is literal. A path that names nothing is a non-terminating error.
    /// </summary>
    internal static IEnumerable<string> Existing(PSCmdlet cmdlet, IEnumerable<string> paths, bool literal)
    {
        foreach (var path in paths)
        {
            foreach (var file in Resolve(cmdlet, path, literal))
                yield return file;
        }
    }

    /// <summary>One file that may not exist yet.</summary>
    internal static string Target(PSCmdlet cmdlet, string path)
    {
        var full = cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
        if (provider.Name != "FileSystem")
        {
            var exception = new PSNotSupportedException($"'{path}' is not a path of the file system.");
            cmdlet.ThrowTerminatingError(
                new ErrorRecord(exception, "ReadWriteFileNotFileSystemProvider", ErrorCategory.InvalidArgument, path));
        }

        return full;
    }

    private static Collection<string> Resolve(PSCmdlet cmdlet, string path, bool literal)
    {
        try
        {
            if (!literal)
                return cmdlet.GetResolvedProviderPathFromPSPath(path, out _);

            var target = Target(cmdlet, path);
            if (File.Exists(target))
                return [target];

            throw new ItemNotFoundException($"Could not find file '{target}'.");
        }
        catch (ItemNotFoundException e)
        {
            cmdlet.WriteError(new ErrorRecord(e, "FileOpenFailure", ErrorCategory.ObjectNotFound, path));
            return [];
        }
    }
}
