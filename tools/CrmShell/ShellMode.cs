namespace CrmTools.Shell;

/// <summary>What one start of the program does.</summary>
internal enum ShellMode
{
    Interactive,
    File,
    Text,
    Help,

    /// <summary>The command line cannot be understood.</summary>
    Wrong,
}
