using System.Net.Http.Json;
using System.Text.Json;
using CrmTools.Sandbox;

namespace CrmTools.Bench.Processes;

/// <summary>The sandbox as a process of its own, so that client and server share no heap.</summary>
internal sealed class Shop : IAsyncDisposable
{
    private readonly LineProcess _process;
    private readonly HttpClient _control;

    private Shop(LineProcess process, Uri root)
    {
        _process = process;
        OnexUri = new Uri(root, "/onex/index.php/openapi/rpc/service/");
        _control = new HttpClient { BaseAddress = new Uri(root, "/_sandbox/") };
    }

    /// <summary>ONex's address.</summary>
    public Uri OnexUri { get; }

    /// <summary>Flag and key that the sandbox takes.</summary>
    public static (string Flag, string Key) Credentials => (SandboxCredentials.OnexFlag, SandboxCredentials.OnexPrivateKey);

    /// <summary>Starts the servers on a free port.</summary>
    public static async Task<Shop> StartAsync(int people, CancellationToken stop, params IEnumerable<string> more)
    {
        var process = LineProcess.StartServer("dotnet", [Layout.Tool("CrmSandbox"), "--people", $"{people}", .. more]);
        try
        {
            while (true)
            {
                var line = await process.ReadAsync(stop);
                if (line.StartsWith("Control", StringComparison.Ordinal))
                    return new Shop(process, new Uri(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]));
            }
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    /// <summary>Effects after the given one that added points: how many, and how many different marks they carry.</summary>
    public async Task<(int Count, int Marks, long Last)> GiftsAsync(long after, CancellationToken stop)
    {
        var entries = (await _control.GetFromJsonAsync<JsonElement>($"ledger?after={after}", stop)).EnumerateArray().ToArray();
        var gifts = entries.Where(entry => entry.GetProperty("operation").GetString() == "point.update").ToArray();
        var marks = gifts.Select(entry => entry.GetProperty("mark").GetString()).Distinct().Count();
        return (gifts.Length, marks, entries.Length == 0 ? after : entries[^1].GetProperty("sequence").GetInt64());
    }

    /// <summary>Requests that arrived so far, and the most that were there at one time.</summary>
    public async Task<(long Total, int MaxInFlight)> TrafficAsync(CancellationToken stop)
    {
        var traffic = await _control.GetFromJsonAsync<JsonElement>("traffic", stop);
        return (traffic.GetProperty("total").GetInt64(), traffic.GetProperty("maxInFlight").GetInt32());
    }

    public async ValueTask DisposeAsync()
    {
        _control.Dispose();
        await _process.DisposeAsync();
    }
}
