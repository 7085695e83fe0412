namespace CrmTools.Tests.Fixture;

/// <summary>Tests that change what belongs to the whole process, such as $PSStyle. They run when no other does.</summary>
[CollectionDefinition(nameof(ProcessWide), DisableParallelization = true)]
public sealed class ProcessWide;
