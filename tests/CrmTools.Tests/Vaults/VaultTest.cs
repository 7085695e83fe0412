using CrmTools.Sandbox;

namespace CrmTools.Tests.Vaults;

/// <summary>A test with a shop, and sessions that have vaults.</summary>
public abstract class VaultTest : ShopTest
{
    private static int _number;

    private readonly List<Session> _sessions = [];

    private protected VaultWorld World { get; } = new();

    private protected StandInVault Box => World.Box;

    /// <summary>A connection's name that no other test has: all tests of the run share the configuration folder.</summary>
    private protected string Name { get; } = $"reg{Interlocked.Increment(ref _number)}";

    /// <summary>Where profiles are.</summary>
    private protected static string Folder => Path.Combine(ConfigurationHome.Path, "connections");

    private protected string ProfilePath => Path.Combine(Folder, $"{Name}.json");

    private protected override int People => 50;

    private protected override void Connect() => Equip(Session);

    /// <summary>Another window of the same user.</summary>
    private protected Session Another()
    {
        var session = new Session();
        _sessions.Add(session);
        return Equip(session);
    }

    /// <summary>Registers this shop's ONex.</summary>
    private protected RunResult RegisterOnex(string more = "-Vault Box") => Session.Set("uri", Shop.OnexUri).Set("secret", Shop.Secure(Shop.Options.OnexPrivateKey))
        .Run($"Register-CrmConnection ONex -Name {Name} -BaseUri $uri -Flag {Shop.Options.OnexFlag} -Secret $secret {more}");

    /// <summary>Registers this shop's Fkw with a code.</summary>
    private protected RunResult RegisterFkw(string name, string grant, string more = "-Vault Box") => Session.Set("uri", Shop.FkwUri).Set("secret", Shop.Secure(Shop.Options.FkwClientSecret))
        .Run($"Register-CrmConnection Fkw -Name {name} -BaseUri $uri -ClientId {Shop.Options.FkwClientId} -Secret $secret {grant} {more}");

    private protected void Stale(string operation, int times = 1) =>
        Shop.Faults.Add(new FaultRule { Vendor = "Fkw", Operation = operation, Kind = FaultKind.StaleToken, Times = times });

    /// <summary>Removes the access tokens that processes share, so that the next to come renews.</summary>
    private protected static void ForgetAccess()
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "*.access")) File.Delete(file);
    }

    private Session Equip(Session session)
    {
        // The machine's own SecretManagement, where there is one, must stay out of it.
        session.Run("$global:PSModuleAutoLoadingPreference = 'None'").Clean();
        session.Set("VaultWorld", World).Set("standIn", Path.Combine(VaultWorld.Folder, "Microsoft.PowerShell.SecretManagement.psd1")).Run("Import-Module $standIn").Clean();
        return session;
    }
}
