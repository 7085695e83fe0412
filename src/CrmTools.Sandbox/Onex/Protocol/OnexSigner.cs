using System.Collections;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CrmTools.Sandbox.Onex;

/// <summary>
/// The signature algorithm of the document (签名算法), as its servers compute it: parameters sorted by name in byte order, names and values
/// joined without separators, MD5, upper case, private key appended, MD5, upper case.
/// </summary>
internal static class OnexSigner
{
    /// <summary>Signs parameters; the one named <c>sign</c> takes no part.</summary>
    public static string Sign(IReadOnlyDictionary<string, object?> parameters, string privateKey)
    {
        var joined = new StringBuilder();
        Join(joined, parameters.Where(pair => pair.Key != "sign").Select(pair => (pair.Key, pair.Value)));
        return Md5(Md5(joined.ToString()) + privateKey);
    }

    private static void Join(StringBuilder joined, IEnumerable<(string Name, object? Value)> level)
    {
        foreach (var (name, value) in level.OrderBy(pair => pair.Name, StringComparer.Ordinal))
        {
            if (value is null) continue;
            joined.Append(name);
            if (Children(value) is { } children) Join(joined, children);
            else joined.Append(value is bool flag ? (flag ? "1" : "0") : Convert.ToString(value, CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The members of a nested array; a list's members are named by their positions, as in PHP.</summary>
    private static IEnumerable<(string Name, object? Value)>? Children(object value) => value switch
    {
        string => null,
        IReadOnlyDictionary<string, object?> map => map.Select(pair => (pair.Key, pair.Value)),
        IEnumerable list => list.Cast<object?>().Select((item, i) => (i.ToString(CultureInfo.InvariantCulture), item)),
        _ => null,
    };

#pragma warning disable CA5351 // MD5 is the vendor's algorithm.
    private static string Md5(string text) => Convert.ToHexString(MD5.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5351
}
