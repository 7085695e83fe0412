namespace CrmTools.Hosting;

/// <summary>The pipeline thread of a running cmdlet, for what may be called there only: other modules' cmdlets.</summary>
internal interface IPipelineThread
{
    /// <summary>Runs work on the pipeline thread, between what the cmdlet writes there.</summary>
    /// <param name="work">The work; what it throws comes back to the caller.</param>
    /// <param name="patience">How long the thread may be busy elsewhere, say in a slow command further down the pipeline.</param>
    /// <exception cref="PipelineGoneException">The cmdlet has ended, or patience ran out; the work was not begun and will not be.</exception>
    Task<T> RunAsync<T>(Func<T> work, TimeSpan patience);
}
