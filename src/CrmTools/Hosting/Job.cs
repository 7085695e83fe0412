namespace CrmTools.Hosting;

/// <summary>The work for one piped item.</summary>
/// <param name="Item">The item, which errors name as their target.</param>
/// <param name="Output">Where its results and words come out.</param>
/// <param name="Work">The running work; never faults.</param>
internal sealed record Job(object? Item, JobOutput Output, Task Work);
