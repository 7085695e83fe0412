namespace CrmTools.Shell.StandIns.Support;

/// <summary>The exception of a Write-Error that was given only a message.</summary>
public sealed class WriteErrorException(string message) : Exception(message)
{
    /// <summary>The error id that scripts compare with is the real exception's name.</summary>
    internal const string ErrorId = "Microsoft.PowerShell.Commands.WriteErrorException";
}
