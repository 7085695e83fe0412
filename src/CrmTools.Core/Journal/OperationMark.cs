using System.Text.RegularExpressions;

namespace CrmTools.Core.Journal;

/// <summary>The operation key in a text that the vendor keeps and shows: short for people to read, and found again later.</summary>
internal static partial class OperationMark
{
    /// <summary>Longest mark where the vendor's document names no length.</summary>
    public const int UsualLength = 40;

    /// <summary>The mark of a key: the key itself where it can stand there unchanged and short, else a digest of it in the form of a fresh key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="most">How many characters the vendor keeps; at least <see cref="OperationKeys.Length"/>.</param>
    public static string Of(string key, int most = UsualLength) => key.Length <= most && Plain().IsMatch(key) ? key : OperationKeys.Digest(key);

    /// <summary>The text with the mark at its end.</summary>
    public static string Append(string? text, string mark) => string.IsNullOrWhiteSpace(text) ? $"#{mark}" : $"{text} #{mark}";

    /// <summary>The mark at the end of a text, or null.</summary>
    public static string? Find(string? text) => text is not null && AtEnd().Match(text) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>
    /// True for what may be left of a text that ends with our mark, where the server keeps fewer characters or changes their case: then not to find
    /// the mark proves nothing.
    /// </summary>
    /// <param name="seen">What the vendor shows.</param>
    /// <param name="sent">What was sent.</param>
    /// <param name="least">No server keeps fewer characters: what is shorter is a text of its own.</param>
    public static bool MayBeLeftOf(string? seen, string? sent, int least) =>
        seen is not null && sent is not null && seen != sent && sent.StartsWith(seen, StringComparison.OrdinalIgnoreCase)
        && (seen.Length >= least || seen.Length == sent.Length);

    [GeneratedRegex(@"(?:^|\s)#([A-Za-z0-9_.:-]{1,200})$")]
    private static partial Regex AtEnd();

    [GeneratedRegex(@"^[A-Za-z0-9_.:-]+\z")]
    private static partial Regex Plain();
}
