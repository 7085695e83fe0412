using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using CrmTools.Core.Reading;

namespace CrmTools.Core.Vendors.Unicrm;

/// <summary>UniCRM's XML both ways. Answers have the root ApiResult or ApiResponse and use the prefixes xsi, xsd and i, not always declared.</summary>
internal static class UnicrmXml
{
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>Elements that are items of the list around them.</summary>
    private static readonly HashSet<string> Items = ["Member", "MemberSort", "MemberAccount", "AccountItem"];

    /// <summary>Elements that are lists, even when they are empty.</summary>
    private static readonly HashSet<string> Lists = ["items", "accounts"];

    /// <exception cref="XmlException">It is not XML.</exception>
    public static ReadOnlyMemory<byte> ToJson(ReadOnlyMemory<byte> xml)
    {
        var names = new XmlNamespaceManager(new NameTable());
        names.AddNamespace("xsi", Instance);
        names.AddNamespace("i", Instance);
        names.AddNamespace("xsd", "http://www.w3.org/2001/XMLSchema");
        var bytes = xml.ToArray();
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        var root = ShallowXml.Load(() => XmlReader.Create(
            new MemoryStream(bytes), settings, new XmlParserContext(names.NameTable, names, null, XmlSpace.None)));
        return JsonSerializer.SerializeToUtf8Bytes(Node(root) ?? new JsonObject());
    }

    /// <summary>The body of a write. Members are in alphabetical order: that is the order in which .NET servers read them.</summary>
    public static ReadOnlyMemory<byte> Write(Sending.Call call)
    {
        var root = new XElement(call.Endpoint.Name == UnicrmOperations.MemberPay.Name ? "MemberPay" : "WeiXinMember", new XAttribute(XNamespace.Xmlns + "i", Instance));
        var fields = call.Body.AsEnumerable();
        if (root.Name != "MemberPay") fields = fields.OrderBy(field => field.Key, StringComparer.Ordinal);
        foreach (var (name, value) in fields)
        {
            root.Add(Field(name, value));
        }

        return Encoding.UTF8.GetBytes(root.ToString(SaveOptions.DisableFormatting));
    }

    private static XElement Field(string name, JsonNode? value)
    {
        try
        {
            if (value is null) return new XElement(name, new XAttribute(XName.Get("nil", Instance), "true"));
            return new XElement(name, XmlConvert.VerifyXmlChars(value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString()));
        }
        catch (XmlException error)
        {
            throw CrmError.Invalid(name, UnicrmStrings.FormatXmlCannotCarryIt(error.Message.TrimEnd('.')), UnicrmStrings.TakeOutControlCharacters);
        }
    }

    private static JsonNode? Node(XElement element)
    {
        if ((string?)element.Attribute(XName.Get("nil", Instance)) == "true") return null;
        var children = element.Elements().ToList();
        if (Lists.Contains(element.Name.LocalName) || (children.Count > 0 && children.TrueForAll(child => Items.Contains(child.Name.LocalName))))
            return new JsonArray([.. children.Select(Node)]);
        if (children.Count == 0) return element.Value;
        var fields = new JsonObject();
        foreach (var child in children) fields[child.Name.LocalName] = Node(child);
        return fields;
    }
}
