using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CrmTools.Tests.Fixture;

/// <summary>A request of another program to ONex, which does not filter its texts.</summary>
internal static class OnexForm
{
    public static FormUrlEncodedContent Sign(Shop shop, string method, string content)
    {
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["flag"] = shop.Options.OnexFlag,
            ["method"] = method,
            ["type"] = "json",
            ["charset"] = "utf-8",
            ["timestamp"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            ["content"] = content,
        };
        fields["sign"] = Md5(Md5(string.Concat(fields.Select(field => field.Key + field.Value))) + shop.Options.OnexPrivateKey);
        return new FormUrlEncodedContent(fields);
    }

#pragma warning disable CA5351 // The vendor's algorithm.
    private static string Md5(string text) => Convert.ToHexString(MD5.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5351
}
