using System.Security.Cryptography;
using System.Text;
using CrmTools.Connections.Profiles;

namespace CrmTools.Connections.Vaults;

/// <summary>
/// A refresh token on its way into the vault. The vendor has ended the one before, so from the moment it arrives until the vault has it, it
/// lies in a file beside the profile: readable by the user only, and encrypted with a key made from the connection's secret, which is in the
/// vault. A process that dies in between leaves it there for the next one.
/// </summary>
/// <param name="id">The authorization.</param>
/// <param name="secret">The connection's secret.</param>
internal sealed class PendingToken(string id, CrmSecret secret)
{
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const byte Form = 1;
    private const string Changed = "it does not fit this connection's secret, which may have been changed";

    public string Path { get; } = System.IO.Path.Combine(ConfigurationFolder.Connections, $"{id}.token");

    /// <summary>Keeps a token; when it returns, the token is on the disk.</summary>
    public void Write(RefreshToken token)
    {
        var text = Encoding.UTF8.GetBytes($"{token.ExpiresAt?.ToUnixTimeSeconds()}\n{token.Value.Reveal()}");
        var file = new byte[1 + NonceSize + TagSize + text.Length];
        file[0] = Form;
        var nonce = file.AsSpan(1, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(Key(), TagSize);
        cipher.Encrypt(nonce, text, file.AsSpan(1 + NonceSize + TagSize), file.AsSpan(1 + NonceSize, TagSize), Encoding.UTF8.GetBytes(id));
        PrivateFile.Write(Path, file);
    }

    /// <summary>The token that waits, null where none does.</summary>
    /// <exception cref="CrmException">With id InvalidInput: there is one, and it cannot be read.</exception>
    public RefreshToken? Read()
    {
        byte[] file;
        try
        {
            file = File.ReadAllBytes(Path);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(error.Message);
        }

        var start = 1 + NonceSize + TagSize;
        if (file.Length <= start || file[0] != Form) throw Unreadable(Changed);
        var text = new byte[file.Length - start];
        try
        {
            using var cipher = new AesGcm(Key(), TagSize);
            cipher.Decrypt(file.AsSpan(1, NonceSize), file.AsSpan(start), file.AsSpan(1 + NonceSize, TagSize), text, Encoding.UTF8.GetBytes(id));
        }
        catch (CryptographicException)
        {
            throw Unreadable(Changed);
        }

        var parts = Encoding.UTF8.GetString(text).Split('\n', 2);
        return new RefreshToken(new CrmSecret(parts[1]), long.TryParse(parts[0], out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null);
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

    private byte[] Key() => HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret.Reveal()), 32, Encoding.UTF8.GetBytes(id), "CrmTools refresh token"u8.ToArray());

    private CrmException Unreadable(string why) => CrmError.Invalid(
        "RefreshToken", $"the newest one waits in '{Path}' and cannot be read ({why.TrimEnd('.')})",
        "Connect once with the old secret; or delete the file, and have the shop authorize the app again with -Interactive or -AuthorizationCode.");
}
