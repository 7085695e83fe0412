using System.Diagnostics;
using System.Text.Json;
using CrmTools.Bench.Measuring;
using CrmTools.Core;

namespace CrmTools.Bench.Client;

/// <summary>The typed client without PowerShell, in a process of its own: reads tasks from its input, prints the milliseconds they took.</summary>
internal static class ClientWorker
{
    /// <summary>Works until the input ends.</summary>
    public static async Task<int> RunAsync(Uri address, string flag, string key)
    {
        var request = new ConnectRequest
        {
            Vendor = "ONex",
            Name = "bench",
            BaseUri = address,
            Parameters = new Dictionary<string, object> { ["Flag"] = flag, ["Secret"] = new CrmSecret(key) },
        };
        using var session = new CrmEngine().Open(request, new CrmConnection("bench", "ONex"));
        using var single = new SingleRequest(address, flag, key);
        while (await Console.In.ReadLineAsync() is { } line)
        {
            var task = JsonSerializer.Deserialize<ClientTask>(line)!;
            try
            {
                var time = task.Kind switch
                {
                    "list" => await ListAsync(session, task),
                    "page" => await single.MeasureAsync(task),
                    _ => throw new WrongAnswerException($"{task.Kind} is no task."),
                };
                Console.WriteLine($"#{time.TotalMilliseconds:R}");
            }
            catch (Exception error) when (error is CrmException or WrongAnswerException or HttpRequestException)
            {
                Console.WriteLine($"!{error.Message.ReplaceLineEndings(" ")}");
            }
        }

        return 0;
    }

    private static async Task<TimeSpan> ListAsync(IVendorSession session, ClientTask task)
    {
        GC.Collect();
        var started = Stopwatch.GetTimestamp();
        var members = new List<CrmMember>();
        var pages = session.Find<IReads<MemberQuery, CrmMember>>()!
            .Read(new MemberQuery(), new ReadOptions(PageSize: task.PageSize, ThrottleLimit: task.Depth), new QuietLog(), CancellationToken.None);
        await foreach (var page in pages) members.AddRange(page.Items);
        var took = Stopwatch.GetElapsedTime(started);

        WrongAnswerException.Unless(members.Count == task.Expected, $"{members.Count} members instead of {task.Expected}.");
        for (var i = 0; i < members.Count; i++)
            WrongAnswerException.Unless(members[i].Id == $"{100001 + i}" && members[i].Name is not null, $"{members[i].Id} where {100001 + i} belongs.");
        return took;
    }
}
