namespace CrmTools.Shell;

/// <summary>Exit codes of the process, where a script does not give its own.</summary>
internal static class ExitCodes
{
    internal const int Succeeded = 0;

    internal const int Failed = 1;

    /// <summary>The command line cannot be understood, as pwsh answers it.</summary>
    internal const int Usage = 64;

    /// <summary>Ended by Ctrl+C: 128 + SIGINT, as shells report it.</summary>
    internal const int Interrupted = 130;
}
