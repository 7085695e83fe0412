using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using CrmTools.Core.Reading;

namespace CrmTools.Core.Vendors.Onex;

/// <summary>
/// Turns an ONex XML answer into the JSON form. It has no declaration, and the items of a list follow one another without an element of their
/// own: a field that comes a second time begins the next item.
/// </summary>
internal static class OnexXml
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <exception cref="XmlException">It is not XML.</exception>
    public static ReadOnlyMemory<byte> ToJson(ReadOnlyMemory<byte> xml)
    {
        var text = Encoding.UTF8.GetString(xml.Span).Trim();
        var root = ShallowXml.Load(() => XmlReader.Create(new StringReader(text), Settings));
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WritePropertyName(root.Name.LocalName);
            Write(json, root);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, XElement element)
    {
        var children = element.Elements().ToList();
        if (children.Count == 0)
        {
            json.WriteStringValue(element.Value);
            return;
        }

        var items = Items(children);
        if (items.Count > 1) json.WriteStartArray();
        foreach (var item in items)
        {
            json.WriteStartObject();
            foreach (var field in item)
            {
                json.WritePropertyName(field.Name.LocalName);
                Write(json, field);
            }

            json.WriteEndObject();
        }

        if (items.Count > 1) json.WriteEndArray();
    }

    private static List<List<XElement>> Items(List<XElement> fields)
    {
        var items = new List<List<XElement>> { new() };
        var seen = new HashSet<XName>();
        foreach (var field in fields)
        {
            if (!seen.Add(field.Name))
            {
                items.Add([]);
                seen.Clear();
                seen.Add(field.Name);
            }

            items[^1].Add(field);
        }

        return items;
    }
}
