using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace CrmTools.Core.Journal;

/// <summary>Keys of additive writes.</summary>
internal static class OperationKeys
{
    private const string Letters = "0123456789abcdefghjkmnpqrstvwxyz";

    private static readonly SearchValues<char> Alphabet = SearchValues.Create(Letters);

    /// <summary>Length of a fresh key.</summary>
    public const int Length = 18;

    /// <summary>The caller's key, or a fresh one: <c>ct</c> and 80 random bits, short enough to stand in a vendor's comment.</summary>
    public static string Take(string? given)
    {
        if (given is null) return "ct" + RandomNumberGenerator.GetString(Letters, Length - 2);
        var key = given.Trim();
        if (key.Length is 0 or > 200 || key.Any(char.IsControl))
            throw CrmError.Invalid("OperationKey", JournalStrings.FormatUnfitKey(key), JournalStrings.GiveKey);
        return key;
    }

    /// <summary>A key's short form, for places where the key is too long or has letters that a vendor changes: 80 bits of its digest.</summary>
    public static string Digest(string key)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        return string.Create(Length, hash, static (text, hash) =>
        {
            "ct".CopyTo(text);
            for (var index = 2; index < text.Length; index++) text[index] = Letters[hash[index] % Letters.Length];
        });
    }

    /// <summary>True for a key made here.</summary>
    public static bool IsFresh(string? key) =>
        key is { Length: Length } && key.StartsWith("ct", StringComparison.Ordinal) && key.AsSpan(2).IndexOfAnyExcept(Alphabet) < 0;
}
