using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using CrmTools.Connections.Profiles;

namespace CrmTools.Connections.Tokens;

/// <summary>
/// Shares an account's access token between the processes of a user: a lock and an encrypted file in the configuration folder, and a note
/// while a renewal is on its way.
/// </summary>
/// <param name="id">What the files are named by.</param>
/// <param name="secret">The connection's secret; a process that has another does not read the token.</param>
internal sealed class FileTokenKeeper(string id, CrmSecret secret) : ITokenKeeper
{
    /// <summary>Far longer than a renewal takes with all its repetitions.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly SealedFile _access = new(PathOf(id, "access"), id, "access token", secret);
    private readonly string _lock = PathOf(id, "lock");
    private readonly string _note = PathOf(id, "renewing");

    public async Task<IDisposable> HoldAsync(CancellationToken cancellation) => await RenewalLock.TakeAsync(_lock, Patience, cancellation) ?? throw Stuck();

    /// <summary>The hold if nobody has it, else null.</summary>
    public IDisposable? TryHold() => RenewalLock.TryTake(_lock);

    /// <summary>False where file locks do nothing in the folder.</summary>
    public bool Works => RenewalLock.Works(_lock);

    public AccessToken? Load() => Read()?.ToToken();

    public void Save(AccessToken token) => Save(token, null);

    /// <summary>Which refresh token belongs to what was kept last; null where that is not known.</summary>
    public string? RefreshMark => Read()?.RefreshMark;

    /// <summary>Passes on an access token.</summary>
    /// <param name="refreshMark">Tells which refresh token came with it.</param>
    public void Save(AccessToken token, string? refreshMark) =>
        Quietly(() => _access.Write(JsonSerializer.Serialize(KeptAccess.Of(token, refreshMark), KeptAccessJson.Default.KeptAccess)));

    /// <summary>When a renewal began that has not ended; null where none has.</summary>
    public DateTimeOffset? UnfinishedSince
    {
        get
        {
            DateTimeOffset? since = null;
            Quietly(() =>
            {
                if (File.Exists(_note) && DateTimeOffset.TryParse(File.ReadAllText(_note), CultureInfo.InvariantCulture, out var time)) since = time;
            });
            return since;
        }
    }

    /// <summary>A renewal begins. Only while held.</summary>
    public void Begin() => Quietly(() => File.WriteAllText(_note, DateTimeOffset.UtcNow.ToString("O", CultureInfo.InvariantCulture)));

    /// <summary>The renewal has ended, and what it brought is safe. Only while held.</summary>
    public void End() => Quietly(() => File.Delete(_note));

    /// <summary>Removes all files of an id.</summary>
    public static void Forget(string id)
    {
        foreach (var kind in (string[])["access", "renewing", "lock"]) Quietly(() => File.Delete(PathOf(id, kind)));
    }

    private static string PathOf(string id, string kind) => Path.Combine(ConfigurationFolder.Connections, $"{id}.{kind}");

    private KeptAccess? Read()
    {
        try
        {
            return _access.Read() is { } text ? JsonSerializer.Deserialize(text, KeptAccessJson.Default.KeptAccess) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or CryptographicException or JsonException)
        {
            // Only a saving of work: whoever cannot read it renews.
            return null;
        }
    }

    // All of this only spares work or explains; a folder that cannot be written must not stop a renewal.
    private static void Quietly(Action action)
    {
        try
        {
            action();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
        }
    }

    private CrmException Stuck()
    {
        return new CrmException(
            CrmErrorId.Timeout, CrmErrorCategory.OperationTimeout,
            TokenStrings.FormatRenewedElsewhere($"{Patience.TotalMinutes:0}", _lock, TokenStrings.EndHangingProcess))
        {
            Remedy = TokenStrings.EndHangingProcess,
            IsTransient = true,
        };
    }
}
