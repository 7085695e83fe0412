using System.Management.Automation;

namespace CrmTools.Tests.Fixture;

/// <summary>Everything a script said.</summary>
/// <param name="Output">Objects, also those before a terminating error.</param>
/// <param name="Errors">Non-terminating errors.</param>
/// <param name="Terminating">The error that ended the script, or null.</param>
internal sealed record RunResult(
    IReadOnlyList<PSObject> Output,
    IReadOnlyList<ErrorRecord> Errors,
    IReadOnlyList<string> Warnings,
    IReadOnlyList<string> Verbose,
    IReadOnlyList<string> Debug,
    ErrorRecord? Terminating)
{
    /// <summary>Progress, in the order it was shown.</summary>
    public IReadOnlyList<ProgressRecord> Progress { get; init; } = [];

    /// <summary>True when an error ended the script.</summary>
    public bool IsTerminated => Terminating is not null;

    /// <summary>The only object; the script must have said nothing else.</summary>
    public PSObject Single
    {
        get
        {
            Clean();
            return Assert.Single(Output);
        }
    }

    /// <summary>The only error, terminating or not.</summary>
    public ErrorRecord Error => Terminating ?? Assert.Single(Errors);

    /// <summary>Fails the test when there was any error.</summary>
    public RunResult Clean()
    {
        Assert.True(Terminating is null && Errors.Count == 0, $"{Terminating} {string.Join(" | ", Errors.Select(error => $"{error.FullyQualifiedErrorId}: {error}"))}");
        return this;
    }

    /// <summary>One property of every object.</summary>
    public IReadOnlyList<string?> Texts(string property) => [.. Output.Select(item => item.Text(property))];
}
