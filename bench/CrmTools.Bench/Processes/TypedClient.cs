using System.Globalization;
using System.Text.Json;
using CrmTools.Bench.Client;

namespace CrmTools.Bench.Processes;

/// <summary>The typed client as a process of its own.</summary>
internal sealed class TypedClient : IAsyncDisposable
{
    private readonly LineProcess _process;
    private readonly CancellationToken _stop;

    public TypedClient(Shop shop, CancellationToken stop)
    {
        _stop = stop;
        var (flag, key) = Shop.Credentials;
        _process = LineProcess.Start("dotnet", typeof(TypedClient).Assembly.Location, "worker", shop.OnexUri.AbsoluteUri, flag, key);
    }

    /// <summary>Has a task done; milliseconds.</summary>
    public async Task<double> MeasureAsync(ClientTask task) =>
        double.Parse(await _process.AskAsync(JsonSerializer.Serialize(task), _stop), CultureInfo.InvariantCulture);

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
