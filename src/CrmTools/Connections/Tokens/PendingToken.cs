using System.Security.Cryptography;
using CrmTools.Connections.Profiles;

namespace CrmTools.Connections.Tokens;

/// <summary>
/// A refresh token on its way into the vault. The vendor has ended the one before, so from the moment it arrives until the vault has it, it
/// lies in a file beside the profile. A process that dies in between leaves it there for the next one.
/// </summary>
internal sealed class PendingToken
{
    private readonly SealedFile _file;

    /// <summary>The place of an authorization's token.</summary>
    /// <param name="id">The authorization.</param>
    /// <param name="secret">The connection's secret, which is in the vault.</param>
    public PendingToken(string id, CrmSecret secret)
    {
        Path = System.IO.Path.Combine(ConfigurationFolder.Connections, $"{id}.token");
        _file = new SealedFile(Path, id, "refresh token", secret);
    }

    public string Path { get; }

    /// <summary>Keeps a token; when it returns, the token is on the disk.</summary>
    public void Write(RefreshToken token) => _file.Write($"{token.ExpiresAt?.ToUnixTimeSeconds()}\n{token.Value.Reveal()}");

    /// <summary>The token that waits, null where none does.</summary>
    /// <exception cref="CrmException">With id InvalidInput: there is one, and it cannot be read.</exception>
    public RefreshToken? Read()
    {
        try
        {
            if (_file.Read() is not { } text) return null;
            var parts = text.Split('\n', 2);
            return new RefreshToken(new CrmSecret(parts[1]), long.TryParse(parts[0], out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null);
        }
        catch (CryptographicException)
        {
            throw Unreadable(TokenStrings.NotOfThisSecret);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(error.Message);
        }
    }

    public void Delete()
    {
        try
        {
            File.Delete(Path);
        }
        catch (DirectoryNotFoundException)
        {
            // Nothing was ever registered or kept here.
        }
    }

    private CrmException Unreadable(string why) => CrmError.Invalid(
        "RefreshToken", TokenStrings.FormatPendingNotReadable(Path, why.TrimEnd('.')),
        TokenStrings.ConnectWithOldSecret);
}
