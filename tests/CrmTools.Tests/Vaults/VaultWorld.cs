using System.Collections.Concurrent;

namespace CrmTools.Tests.Vaults;

/// <summary>The vaults that the sessions of one test share, and who called for them.</summary>
public sealed class VaultWorld
{
    private readonly ConcurrentQueue<(string Command, int Thread)> _calls = new();

    public VaultWorld() => Vaults = [new StandInVault("Box") { IsDefault = true }, new StandInVault("Other")];

    public IReadOnlyList<StandInVault> Vaults { get; }

    public StandInVault Box => Vaults[0];

    /// <summary>Runs after each Set-Secret, with the entry's name.</summary>
    public Action<string>? OnStored { get; set; }

    /// <summary>Every call, with the thread it came on.</summary>
    public IReadOnlyList<(string Command, int Thread)> Calls => [.. _calls];

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "VaultStandIn", "Microsoft.PowerShell.SecretManagement");

    public StandInVault? Find(string name) => Vaults.FirstOrDefault(vault => vault.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public void Called(string command) => _calls.Enqueue((command, Environment.CurrentManagedThreadId));

    public void Stored(string name) => OnStored?.Invoke(name);

    public void Forget() => _calls.Clear();
}
