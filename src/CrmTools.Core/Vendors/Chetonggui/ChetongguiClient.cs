using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using CrmTools.Core.Checking;
using CrmTools.Core.Connections;
using CrmTools.Core.Journal;
using CrmTools.Core.Paging;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Chetonggui;

/// <summary>What all operations share: the signed-in company, lists by page number, and prepared writes.</summary>
internal sealed class ChetongguiClient(VendorClient client, ChetongguiOperations operations, ChetongguiSettings settings)
{
    /// <summary>Rows a request; the document allows no more.</summary>
    public const int MostPageSize = 50;

    private volatile string? _company;

    public VendorClient Inner => client;

    public CrmConnection Connection => client.Connection;

    public ChetongguiOperations Operations => operations;

    /// <summary>2. Signs in: proves the credentials, and learns which company they belong to.</summary>
    public async Task SignInAsync(ICallLog log, CancellationToken cancellation)
    {
        var accepted = await client.Exchange.SendAsync(new Call(operations.Login), log, cancellation);
        _company = ChetongguiReply.One(accepted.Payload, ChetongguiJson.Default.ChetongguiLoginWire, operations.Login.Name).CompanyId;
    }

    /// <summary>The company that was given, or the one that signed in.</summary>
    public string Company(string? given, string field) => given?.Trim() ?? _company
        ?? throw CrmError.Invalid(field, ChetongguiStrings.NoCompany, ChetongguiStrings.GiveCompanyId);

    public async Task<T> GetAsync<T>(Call call, JsonTypeInfo<T> type, ICallLog log, CancellationToken cancellation) =>
        ChetongguiReply.One((await client.Exchange.SendAsync(call, log, cancellation)).Payload, type, call.Endpoint.Name);

    /// <summary>A list by pageNum and pageSize. Whole pages that are skipped are not read.</summary>
    public IAsyncEnumerable<Page<T>> List<TWire, T>(
        Call call, JsonTypeInfo<TWire> type, Func<TWire, T> map, ReadOptions options, ICallLog log, CancellationToken cancellation)
    {
        var size = Check.PageSize(options.PageSize, MostPageSize, MostPageSize);
        var start = (int)Math.Min(options.Skip / size, int.MaxValue - 1);
        var plan = new PagePlan(size, options.ThrottleLimit, options.Skip - ((long)start * size), options.First, (long)start * size);
        return Pages.ByNumber(FetchAsync, plan, cancellation);

        async Task<Page<T>> FetchAsync(int page, CancellationToken stop)
        {
            var body = call.Body.DeepClone().AsObject();
            body["pageNum"] = start + page + 1;
            body["pageSize"] = size;
            var accepted = await client.Exchange.SendAsync(call with { Body = body }, log, stop);
            return ChetongguiReply.List(accepted.Payload, type, map, call.Endpoint.Name);
        }
    }

    /// <summary>A write that adds; its key is taken once.</summary>
    public PreparedWrite<CrmResult> Adds(Addition addition, Call call, string? key, string target, string action)
    {
        var keyed = call with { Key = call.Key ?? OperationKeys.Take(key) };
        return Write(keyed, target, action, (log, stop) => client.WriteOnceAsync(addition, keyed, log, stop));
    }

    /// <summary>A write that may be repeated freely.</summary>
    public PreparedWrite<CrmResult> Replaces(Call call, string target, string action, string? id) =>
        Write(call, target, action, (log, stop) => client.WriteAsync(call, (_, _) => id, log, stop));

    public PreparedWrite<CrmResult> Write(
        Call call, string target, string action, Func<ICallLog, CancellationToken, Task<CrmResult>> send) => new()
    {
        Target = $"{client.Connection.Name}: {target}",
        Action = action,
        Lane = call.Subject?.Invoke(),
        SendAsync = send,
    };

    /// <summary>A field of the request as the result's id, where the answer names none. The request may have its fields in <c>param</c> or beside it.</summary>
    public static Func<Call, Verdict.Accepted, string?> Sent(string field) => (call, _) => Field(call, field);

    /// <summary>A field of a request as text, in <c>param</c> or beside it.</summary>
    public static string? Field(Call call, string field) => (call.Body["param"] as JsonObject ?? call.Body)[field]?.ToString();

    /// <summary>
    /// One thing that a query shows, or null where the server refuses to show it: its one number for every failure does not tell whether there
    /// is none.
    /// </summary>
    public async Task<T?> TryGetAsync<T>(Call call, JsonTypeInfo<T> type, ICallLog log, CancellationToken cancellation)
        where T : class
    {
        try
        {
            return await GetAsync(call, type, log, cancellation);
        }
        catch (CrmException refusal) when (refusal.Code is not null && !refusal.IsTransient)
        {
            log.Verbose(refusal.Message);
            return null;
        }
    }

    /// <summary>Declares an additive operation that a state or a list settles, unless the connection leaves these readings out.</summary>
    public Addition Settled(Addition addition, Func<Addition, Addition> settles) => client.Adds(settings.HasBaseline ? settles(addition) : addition with
    {
        Baseline = (_, _, _) => Task.FromResult(Addition.NotRead),
    });

    /// <summary>The rows of a list that are meant, by their ids.</summary>
    /// <param name="call">The query, without pages.</param>
    /// <param name="type">Its rows.</param>
    /// <param name="isMeant">Which rows are meant: servers may search more loosely than asked.</param>
    /// <param name="id">A row's id.</param>
    public async Task<ListReading> AllAsync<TWire>(
        Call call, JsonTypeInfo<TWire> type, Func<TWire, bool> isMeant, Func<TWire, string> id, ICallLog log, CancellationToken cancellation)
    {
        var (rows, whole) = (new List<string>(), new WholeList());

        // One page after another: pages in flight together could come from servers that differ in what they have already.
        await foreach (var page in List(call, type, wire => wire, new ReadOptions(ThrottleLimit: 1), log, cancellation))
        {
            whole.Add(page);
            rows.AddRange(page.Items.Where(isMeant).Select(id));
        }

        return new ListReading(rows, whole.Gap);
    }

    /// <summary>The id in an answer, or null: what was accepted stays accepted, whatever else the server says.</summary>
    public static Func<Call, Verdict.Accepted, string?> Id<T>(JsonTypeInfo<T> type, Func<T, string?> pick) => (_, accepted) =>
    {
        try
        {
            return pick(ChetongguiReply.One(accepted.Payload, type, "write"));
        }
        catch (CrmException)
        {
            return null;
        }
    };
}
