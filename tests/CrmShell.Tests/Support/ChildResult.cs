namespace CrmTools.Shell.Tests.Support;

/// <summary>What a child process left behind.</summary>
internal sealed record ChildResult(int ExitCode, string Output, string Error)
{
    internal string[] Lines => Output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
