using System.Security.Cryptography;
using System.Text;
using CrmTools.Connections.Profiles;

namespace CrmTools.Connections.Tokens;

/// <summary>
/// A file that only its user can read, encrypted with a key made from a connection's secret, so that a copy of the folder opens nothing.
/// </summary>
/// <param name="path">The file.</param>
/// <param name="id">What it belongs to; a file under another id's name does not open.</param>
/// <param name="purpose">What is in it; files of one connection do not open as each other.</param>
/// <param name="secret">The connection's secret.</param>
internal sealed class SealedFile(string path, string id, string purpose, CrmSecret secret)
{
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int Start = 1 + NonceSize + TagSize;
    private const byte Form = 1;

    /// <summary>Writes the file in place of the one before; when it returns, it is on the disk.</summary>
    public void Write(string content)
    {
        var text = Encoding.UTF8.GetBytes(content);
        var file = new byte[Start + text.Length];
        file[0] = Form;
        var nonce = file.AsSpan(1, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(Key(), TagSize);
        cipher.Encrypt(nonce, text, file.AsSpan(Start), file.AsSpan(1 + NonceSize, TagSize), Encoding.UTF8.GetBytes(id));
        PrivateFile.Write(path, file);
    }

    /// <summary>What the file holds, null where there is none.</summary>
    /// <exception cref="CryptographicException">It was written with another secret, or is damaged.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be read.</exception>
    public string? Read()
    {
        byte[] file;
        try
        {
            file = File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }

        if (file.Length <= Start || file[0] != Form) throw new CryptographicException(TokenStrings.NotASealedFile);
        var text = new byte[file.Length - Start];
        using var cipher = new AesGcm(Key(), TagSize);
        cipher.Decrypt(file.AsSpan(1, NonceSize), file.AsSpan(Start), file.AsSpan(1 + NonceSize, TagSize), text, Encoding.UTF8.GetBytes(id));
        return Encoding.UTF8.GetString(text);
    }

    private byte[] Key() => HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret.Reveal()), 32, Encoding.UTF8.GetBytes(id), Encoding.UTF8.GetBytes($"CrmTools {purpose}"));
}
