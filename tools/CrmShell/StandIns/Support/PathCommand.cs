using System.Management.Automation;

namespace CrmTools.Shell.StandIns.Support;

/// <summary>
/// The -Path and -LiteralPath that the item cmdlets share; the drive's provider does the work, so env: and variable: count too.
/// </summary>
public abstract class PathCommand : PSCmdlet
{
    protected const string PathSet = "Path";
    protected const string LiteralSet = "LiteralPath";

    [Parameter(
        Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = PathSet)]
    public string[] Path { get; set; } = [];

    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = LiteralSet)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get; set; } = [];

    protected bool IsLiteral => ParameterSetName == LiteralSet;

    protected string[] Paths => IsLiteral ? LiteralPath : Path;

    /// <summary>Does one path's work; what a provider cannot find or do is a non-terminating error, and the next path follows.</summary>
    protected void ForEachPath(Action<string> work)
    {
        foreach (var path in Paths)
        {
            try
            {
                work(path);
            }
            catch (Exception e) when (e is SessionStateException or ProviderInvocationException
                or PSNotSupportedException or PSArgumentException)
            {
                WriteError(new ErrorRecord(((IContainsErrorRecord)e).ErrorRecord, e));
            }
        }
    }
}
