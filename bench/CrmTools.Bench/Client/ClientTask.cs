namespace CrmTools.Bench.Client;

/// <summary>What the typed client is asked to do, as one line of JSON.</summary>
/// <param name="Kind"><c>list</c>: the whole list, collected. <c>page</c>: one page by one bare HTTP request, signed as the client signs.</param>
/// <param name="PageSize">Rows a request.</param>
/// <param name="Depth">Requests in flight at most.</param>
/// <param name="Expected">Rows that must come.</param>
internal sealed record ClientTask(string Kind, int PageSize, int Depth, int Expected);
