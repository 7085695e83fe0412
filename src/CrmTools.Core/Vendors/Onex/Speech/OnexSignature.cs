using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CrmTools.Core.Vendors.Onex;

/// <summary>The signature of the document's chapter 1.4.1: UPPER(MD5(UPPER(MD5(joined parameters)) + key)), over UTF-8.</summary>
internal static class OnexSignature
{
    /// <summary>Signs the parameters; <c>sign</c> itself is left out.</summary>
    public static string Sign(JsonObject parameters, string key)
    {
        var joined = new StringBuilder();
        Join(joined, parameters.Where(parameter => parameter.Key != "sign"));
        return Md5(Md5(joined.ToString()) + key);
    }

    // Keys in ordinal byte order, null left out, boolean as 1 and 0, arrays and objects by the same rule, nothing between.
    private static void Join(StringBuilder joined, IEnumerable<KeyValuePair<string, JsonNode?>> parameters)
    {
        foreach (var (name, value) in parameters.OrderBy(parameter => Encoding.UTF8.GetBytes(parameter.Key), ByteOrder.Instance))
        {
            if (value is null) continue;
            joined.Append(name);
            switch (value)
            {
                case JsonObject group: Join(joined, group); break;
                case JsonArray list:
                    Join(joined, list.Select((item, index) => KeyValuePair.Create(index.ToString(CultureInfo.InvariantCulture), item)));
                    break;
                default: joined.Append(Text(value)); break;
            }
        }
    }

    /// <summary>A scalar as it is signed and sent.</summary>
    public static string Text(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.True => "1",
        JsonValueKind.False => "0",
        JsonValueKind.String => value.GetValue<string>(),
        _ => value.ToJsonString(),
    };

    [SuppressMessage("Security", "CA5351", Justification = "The vendor's algorithm.")]
    private static string Md5(string text) => Convert.ToHexString(MD5.HashData(Encoding.UTF8.GetBytes(text)));

    private sealed class ByteOrder : IComparer<byte[]>
    {
        public static readonly ByteOrder Instance = new();

        public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);
    }
}
