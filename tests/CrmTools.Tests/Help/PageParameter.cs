namespace CrmTools.Tests.Help;

/// <summary>A parameter as a page describes it.</summary>
/// <param name="Text">What the reader is told.</param>
/// <param name="Block">The block of metadata, as it stands in the page.</param>
internal sealed record PageParameter(string Name, string Text, string Block);
