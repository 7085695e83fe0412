using System.Text.RegularExpressions;
using CrmTools.Core.Journal;

namespace CrmTools.Core.Vendors.Onex;

/// <summary>The operation key at the end of a point change's description: short for people to read, and found again in the point log.</summary>
internal static partial class OnexMark
{
    /// <summary>The description with the key as its mark.</summary>
    public static string Append(string description, string key) => $"{description} #{key}";

    /// <summary>The key in a description, or null.</summary>
    public static string? Find(string? description) =>
        description is not null && Mark().Match(description) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>The mark of a key: the key itself where it can stand in a description unchanged and short, else a digest of it in the form of a fresh key.</summary>
    public static string Of(string key) => Key().IsMatch(key) ? key : OperationKeys.Digest(key);

    [GeneratedRegex(@"(?:^|\s)#([A-Za-z0-9_.:-]{1,40})$")]
    private static partial Regex Mark();

    [GeneratedRegex("^[A-Za-z0-9_.:-]{1,40}$")]
    private static partial Regex Key();
}
