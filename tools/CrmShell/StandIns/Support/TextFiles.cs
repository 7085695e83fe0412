using System.Management.Automation;
using System.Text;

namespace CrmTools.Shell.StandIns.Support;

/// <summary>Opens text files to write, with the errors that scripts expect.</summary>
internal static class TextFiles
{
    internal static StreamWriter OpenToWrite(PSCmdlet cmdlet, string path, Encoding encoding, bool append, bool noClobber)
    {
        var mode = append ? FileMode.Append : noClobber ? FileMode.CreateNew : FileMode.Create;
        try
        {
            return new StreamWriter(new FileStream(path, mode, FileAccess.Write, FileShare.Read), encoding);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var id = noClobber && File.Exists(path) ? "NoClobber" : "FileOpenFailure";
            cmdlet.ThrowTerminatingError(new ErrorRecord(e, id, ErrorCategory.OpenError, path));
            throw;
        }
    }
}
