namespace CrmTools.Tests.Help;

/// <summary>An example of a page.</summary>
/// <param name="Title">With its number.</param>
/// <param name="Body">Text and code, as they stand in the page.</param>
/// <param name="Code">The code alone.</param>
internal sealed record PageExample(string Title, string Body, string Code);
