using System.Diagnostics;
using System.Text;

namespace CrmTools.Tests.Tokens;

/// <summary>An Fkw shop that is registered with a vault which processes share, in folders of its own.</summary>
internal sealed class TokenWorld : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("crmtools-keepers-").FullName;

    private TokenWorld(Shop shop) => Shop = shop;

    public Shop Shop { get; }

    public int Renewals => Shop.Requests("oauth/refreshAccessToken").Count;

    private static string VaultModule => Path.Combine(AppContext.BaseDirectory, "FileVaultStandIn", "Microsoft.PowerShell.SecretManagement", "Microsoft.PowerShell.SecretManagement.psd1");

    /// <summary>Starts a shop and registers its Fkw as <c>mall</c>.</summary>
    public static Task<TokenWorld> StartAsync() => StartAsync(shop =>
        $"Fkw -BaseUri {shop.FkwUri} -ClientId {shop.Options.FkwClientId} -AuthorizationCode {shop.Options.FkwCode} -Secret {Secure(shop.Options.FkwClientSecret)}");

    /// <summary>Starts a shop and registers a vendor of it as <c>mall</c>.</summary>
    /// <param name="what">The vendor, with its parameters.</param>
    public static async Task<TokenWorld> StartAsync(Func<Shop, string> what)
    {
        var world = new TokenWorld(await Shop.StartAsync(20, kept: 1_000_000));
        var (code, output) = await world.RunAsync($"$null = Register-CrmConnection {what(world.Shop)} -Name mall -Vault Files");
        Assert.True(code == 0, output);
        return world;
    }

    /// <summary>A secret in a script.</summary>
    public static string Secure(string text) => $"(ConvertTo-SecureString '{text}' -AsPlainText -Force)";

    /// <summary>A file of this world.</summary>
    public string At(string name) => Path.Combine(_folder, name);

    /// <summary>Files of an ending in the folder of registered connections.</summary>
    public IReadOnlyList<string> Kept(string ending) => [.. Directory.EnumerateFiles(At("connections"), "*" + ending)];

    /// <summary>Lets the next who connects renew: what processes share of the access token is gone.</summary>
    public void ForgetAccess()
    {
        foreach (var file in Kept(".access")) File.Delete(file);
    }

    /// <summary>Starts a script in a process of its own, with the module and the vault.</summary>
    public Process Start(string script)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "CrmShell.dll"));
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"$ErrorActionPreference = 'Stop'; $world = '{_folder}'; $manifest = '{BuiltModule.Manifest}'; $vault = '{VaultModule}'; Import-Module $manifest, $vault\n{script}");
        start.Environment["CRMTOOLS_CONFIG"] = _folder;
        start.Environment["CRMTOOLS_TEST_VAULT"] = _folder;
        start.Environment["CRMTOOLS_JOURNAL"] = At("journal.db");
        return Process.Start(start)!;
    }

    /// <summary>Runs a script to its end.</summary>
    public async Task<(int Code, string Output)> RunAsync(string script)
    {
        using var process = Start(script);
        return await EndAsync(process);
    }

    /// <summary>Waits for a process: its exit code, and everything it printed.</summary>
    public static async Task<(int Code, string Output)> EndAsync(Process process)
    {
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output + await errors);
    }

    /// <summary>Kills a process as power failures and impatient people do.</summary>
    public static async Task KillAsync(Process process)
    {
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Shop.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
