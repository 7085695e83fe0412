namespace CrmTools.Tests.Reports;

/// <summary>What a browser did with a page.</summary>
/// <param name="Output">What it wrote.</param>
/// <param name="Console">The lines of the page's console: messages, errors, and what the page's policy has refused.</param>
/// <param name="Asked">Addresses that the page has asked the network for.</param>
internal sealed record BrowserRun(string Output, IReadOnlyList<string> Console, IReadOnlyList<string> Asked);
