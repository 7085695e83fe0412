using System.Text;
using System.Text.Json;

namespace CrmTools.Bench.Processes;

/// <summary>A PowerShell session in a process of its own, which runs what it is sent.</summary>
internal sealed class Shell : IAsyncDisposable
{
    private readonly LineProcess _process;
    private readonly CancellationToken _stop;

    private Shell(LineProcess process, CancellationToken stop) => (_process, _stop) = (process, stop);

    /// <summary>Starts a session with the rows' functions in it.</summary>
    public static async Task<Shell> StartAsync(Engine engine, CancellationToken stop)
    {
        var shell = new Shell(engine.Start("worker.ps1"), stop);
        try
        {
            foreach (var script in new[] { "functions.ps1", "by-hand.ps1" }) await shell.RunAsync(await File.ReadAllTextAsync(Layout.Script(script), stop));
            return shell;
        }
        catch
        {
            await shell.DisposeAsync();
            throw;
        }
    }

    /// <summary>Imports the module and connects to a shop.</summary>
    /// <param name="shop">The shop.</param>
    /// <param name="more">Further parameters of Connect-CrmVendor, as a hashtable's inside.</param>
    public async Task OpenAsync(Shop shop, string more = "")
    {
        var (flag, key) = Shop.Credentials;
        var answer = await RunAsync($"Open-Bench -Manifest '{Layout.Manifest}' -Uri '{shop.OnexUri}' -Flag '{flag}' -Key '{key}' -More @{{ {more} }}");
        Measuring.WrongAnswerException.Unless(answer.GetProperty("commands").GetInt32() > 0, "The module has no commands.");
    }

    /// <summary>Runs a script and gives the last thing it wrote.</summary>
    /// <exception cref="Measuring.WrongAnswerException">The script failed.</exception>
    public async Task<JsonElement> RunAsync(string script)
    {
        var answer = await _process.AskAsync(Convert.ToBase64String(Encoding.UTF8.GetBytes(script)), _stop);
        return answer.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(answer);
    }

    /// <summary>Runs a script and gives one number of what it wrote.</summary>
    public async Task<double> NumberAsync(string script, string name = "ms") => (await RunAsync(script)).GetProperty(name).GetDouble();

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
