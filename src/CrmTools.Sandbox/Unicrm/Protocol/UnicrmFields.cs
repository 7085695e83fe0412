using System.Globalization;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace CrmTools.Sandbox.Unicrm;

/// <summary>
/// The fields of a request body. A field that is absent differs from one that is null (JSON null, <c>nil="true"</c> in XML): modifying
/// leaves the first as it is and empties the second.
/// </summary>
internal sealed class UnicrmFields(IReadOnlyDictionary<string, string?> values)
{
    public bool Has(string name) => values.ContainsKey(name);

    public string? Text(string name) => values.GetValueOrDefault(name);

    public string RequiredText(string name) =>
        Text(name) is { Length: > 0 } text ? text : throw UnicrmRefusal.Bad($"缺少{name}");

    public decimal RequiredAmount(string name) =>
        decimal.TryParse(RequiredText(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var amount)
            ? amount
            : throw UnicrmRefusal.Bad($"{name}必须是数字");

    /// <summary>Reads a body in the format that its Content-Type tells.</summary>
    /// <returns>Null when it is of no format that UniCRM takes (HTTP 415).</returns>
    /// <exception cref="UnicrmRefusal">It is malformed.</exception>
    public static UnicrmFields? Read(SandboxRequest request)
    {
        var media = request.Header("Content-Type").Split(';')[0].Trim().ToUpperInvariant();
        try
        {
            return media switch
            {
                "APPLICATION/JSON" or "TEXT/JSON" => FromJson(request.Body),
                "APPLICATION/XML" or "TEXT/XML" => FromXml(request.Body),
                _ => null,
            };
        }
        catch (Exception e) when (e is JsonException or XmlException)
        {
            throw UnicrmRefusal.Bad("请求内容格式错误");
        }
    }

    private static UnicrmFields FromJson(ReadOnlyMemory<byte> body)
    {
        using var document = JsonDocument.Parse(body);
        if (document.RootElement.ValueKind != JsonValueKind.Object) throw new JsonException();
        var values = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var property in document.RootElement.EnumerateObject())
        {
            values[property.Name] = property.Value.ValueKind switch
            {
                JsonValueKind.Null => null,
                JsonValueKind.String => property.Value.GetString(),
                _ => property.Value.GetRawText(),
            };
        }

        return new(values);
    }

    private static UnicrmFields FromXml(ReadOnlyMemory<byte> body)
    {
        XName nil = XName.Get("nil", "http://www.w3.org/2001/XMLSchema-instance");
        using var stream = new MemoryStream(body.ToArray());
        using var reader = XmlReader.Create(stream, new() { DtdProcessing = DtdProcessing.Prohibit });
        var values = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var element in XDocument.Load(reader).Root!.Elements())
            values[element.Name.LocalName] = (string?)element.Attribute(nil) is "true" or "1" ? null : element.Value;
        return new(values);
    }
}
