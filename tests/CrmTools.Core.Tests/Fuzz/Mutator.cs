namespace CrmTools.Core.Tests.Fuzz;

/// <summary>Spoils a reply as wires, proxies, databases and programmers do. The same seed spoils the same way.</summary>
internal sealed class Mutator(int seed)
{
    private static readonly byte[][] Pieces =
    [
        "\""u8.ToArray(), "\\"u8.ToArray(), "{"u8.ToArray(), "}"u8.ToArray(), "["u8.ToArray(), "]"u8.ToArray(), ","u8.ToArray(), ":"u8.ToArray(),
        "null"u8.ToArray(), "true"u8.ToArray(), "false"u8.ToArray(), "-1"u8.ToArray(), "1e999"u8.ToArray(), "99999999999999999999999999999999"u8.ToArray(),
        "\\ud800"u8.ToArray(), "\\udc00x"u8.ToArray(), "\\u0000"u8.ToArray(), "\n"u8.ToArray(), "\r\n"u8.ToArray(), "\t"u8.ToArray(), [0], [0xFF], [0xD5, 0xC5],
        [0xEF, 0xBB, 0xBF], "0001-01-01T00:00:00"u8.ToArray(), "9999-12-31 23:59:59"u8.ToArray(), "0000-00-00"u8.ToArray(), "{}"u8.ToArray(), "[]"u8.ToArray(),
        "\"\""u8.ToArray(), "\"0\":{},"u8.ToArray(), "\"error_code\":\"x\","u8.ToArray(), "\"error_response\":{},"u8.ToArray(), "<"u8.ToArray(), ">"u8.ToArray(),
        "</"u8.ToArray(), "/>"u8.ToArray(), "<a>"u8.ToArray(), "<>"u8.ToArray(), "]]>"u8.ToArray(), "<![CDATA["u8.ToArray(), "&amp;"u8.ToArray(), "&x;"u8.ToArray(),
        "<?xml version=\"1.0\" encoding=\"gbk\"?>"u8.ToArray(), "<!DOCTYPE a>"u8.ToArray(), " xsi:nil=\"true\""u8.ToArray(), " xmlns=\"x\""u8.ToArray(),
        "<br />Notice: "u8.ToArray(), "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["u8.ToArray(),
    ];

    private static readonly string[] ContentTypes =
        ["text/html", "text/html", "application/json", "application/json; charset=utf-8", "application/xml", "text/html; charset=gbk", "", "text/xml; charset=x"];

    private readonly Random _random = new(seed);

    /// <summary>A media type, not always the right one.</summary>
    public string ContentType(string right) => _random.Next(8) > 0 ? right : ContentTypes[_random.Next(ContentTypes.Length)];

    /// <summary>The reply after one to four mishaps.</summary>
    public byte[] Spoil(byte[] reply)
    {
        var bytes = new List<byte>(reply);
        for (var times = _random.Next(1, 5); times > 0; times--) SpoilOnce(bytes);
        return [.. bytes];
    }

    private void SpoilOnce(List<byte> bytes)
    {
        var at = _random.Next(bytes.Count + 1);
        var length = Math.Min(_random.Next(1, 20), bytes.Count - at);
        switch (_random.Next(7))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = (byte)_random.Next(256);
                break;
            case 2 when _random.Next(4) == 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 3:
                bytes.RemoveRange(at, length);
                break;
            case 4:
                bytes.InsertRange(_random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 5 when bytes.Count > 1:
                var (one, other) = (_random.Next(bytes.Count), _random.Next(bytes.Count));
                (bytes[one], bytes[other]) = (bytes[other], bytes[one]);
                break;
            default:
                bytes.InsertRange(at, Pieces[_random.Next(Pieces.Length)]);
                break;
        }
    }
}
