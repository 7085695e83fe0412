namespace CrmTools.Tests.Processes;

/// <summary>Kills with the journal of one machine.</summary>
public sealed class KillTests : KillContract
{
    private readonly string _folder = Directory.CreateTempSubdirectory("crmtools-kill-").FullName;

    private protected override string Journal => Path.Combine(_folder, "journal.db");

    private protected override void Forget() => Directory.Delete(_folder, recursive: true);
}
