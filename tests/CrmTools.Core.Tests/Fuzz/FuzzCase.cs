using CrmTools.Core.Sending;

namespace CrmTools.Core.Tests.Fuzz;

/// <summary>One operation of a vendor with a valid reply.</summary>
/// <param name="Name">Vendor, operation and format.</param>
/// <param name="Reply">A valid reply.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Judge">What the vendor's protocol makes of a reply.</param>
/// <param name="Open">Builds the client on a handler; gives what to run for each reply.</param>
internal sealed record FuzzCase(string Name, string Reply, string ContentType, Func<Reply, Verdict> Judge, Func<HttpMessageHandler, Func<CancellationToken, Task>> Open);
